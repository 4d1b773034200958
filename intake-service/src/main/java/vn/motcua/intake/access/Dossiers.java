package vn.motcua.intake.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierRejection;

/** All dossiers of this house. */
public interface Dossiers {

    /** Reads one. */
    Optional<Stored<Dossier>> find(String id);

    /**
     * Handles an order.
     *
     * @param ifVersion the version that whoever orders it has seen, null if he does not care
     */
    Handled<Dossier, DossierRejection> handle(String id, @Nullable Long ifVersion, DossierCommand command);
}
