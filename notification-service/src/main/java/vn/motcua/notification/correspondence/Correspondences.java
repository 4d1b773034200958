package vn.motcua.notification.correspondence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;

/** All correspondence, by dossier id. */
public interface Correspondences {

    Optional<Stored<Correspondence>> find(String dossier);

    /** @param ifVersion the version the caller saw, null if he does not care */
    Handled<Correspondence, CorrespondenceRejection> handle(
            String dossier, @Nullable Long ifVersion, CorrespondenceCommand command);
}
