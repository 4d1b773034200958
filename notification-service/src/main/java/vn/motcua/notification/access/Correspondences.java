package vn.motcua.notification.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceRejection;

/** All correspondence, by dossier id. */
public interface Correspondences {

    Optional<Stored<Correspondence>> find(String dossier);

    /** @param ifVersion the version the caller saw, null if he does not care */
    Handled<Correspondence, CorrespondenceRejection> handle(
            String dossier, @Nullable Long ifVersion, CorrespondenceCommand command);
}
