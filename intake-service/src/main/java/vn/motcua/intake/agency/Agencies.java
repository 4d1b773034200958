package vn.motcua.intake.agency;

import java.util.Optional;
import vn.motcua.contracts.reference.Agency;

/** The agencies as all services know them. */
public interface Agencies {

    Optional<Agency> find(String code);
}
