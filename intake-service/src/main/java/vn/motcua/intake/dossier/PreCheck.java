package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.intake.dossier.DossierCommand.Submit;

/**
 * What an applicant would be told if he filed now: the rules are those of the filing itself (Decree 118/2025, article 17: papers are
 * looked through before they are received).
 */
public sealed interface PreCheck {

    /** It would not be taken, whatever papers come with it. */
    record Refused(DossierRejection rejection) implements PreCheck {}

    /**
     * It would be taken, once nothing is missing.
     *
     * @param missing papers without which it is not filed
     * @param receivedAt when the term would begin, if it were accepted at once
     * @param terms empty as long as the case is undecided
     */
    record Fit(List<Component> missing, Instant receivedAt, Optional<Terms> terms) implements PreCheck {
        public Fit {
            missing = List.copyOf(missing);
        }
    }

    /** Looks at an application as its filing would. */
    static PreCheck of(Submit c) {
        return Admission.refusalApartFromPapers(c)
                .<PreCheck>map(Refused::new)
                .orElseGet(() -> new Fit(Admission.missing(c), c.application().filedAt(c.at()), terms(c)));
    }

    private static Optional<Terms> terms(Submit c) {
        var submission = Admission.submission(c);
        var asked = c.application().asked();
        var choice = Admission.choose(asked.caseName(), submission.promise().cases());
        return switch (choice) {
            case Admission.Choice.Made(var term) -> {
                var allowed = term.extension();
                yield Optional.of(
                        allowed == null || asked.extension() == null
                                ? submission.terms(term)
                                : submission.extended(term, allowed, ""));
            }
            case Admission.Choice.Wrong _ -> Optional.empty();
        };
    }
}
