package vn.motcua.intake.procedure;

import java.util.Collection;
import java.util.Optional;
import vn.motcua.contracts.reference.Procedure;

/** The published procedures as all services know them. */
public interface Procedures {

    Optional<Procedure> find(String code);

    /** In the order of their codes. */
    Collection<Procedure> all();
}
