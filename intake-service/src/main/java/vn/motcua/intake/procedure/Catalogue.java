package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.reference.Procedure;

/** What the administration offers, as everybody has been told. */
public interface Catalogue {

    /** A procedure with all its versions. */
    Optional<Offer> find(String code);

    /** What fits a wish, in the order of the codes, each in its version of a day. */
    List<Procedure> search(Wish wish, LocalDate day);

    /** Under which key a version is told: versions of one procedure lie side by side. */
    static String key(Procedure version) {
        return version.code() + "/" + version.version();
    }
}
