package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.DossierId;

/** What officers wrote, which routing keeps. */
public interface RoutingTexts {

    /**
     * A text behind the reference of an event.
     *
     * @throws RuntimeException if routing does not answer now
     */
    Told text(DossierId dossier, String reference);

    /** What it says. */
    record Told(@Nullable String reason, @Nullable String legalGround) {
        @Override
        public String toString() {
            return "Told[hidden]";
        }
    }
}
