package vn.motcua.intake.agency;

import java.util.List;
import vn.motcua.contracts.reference.Agency;

/** All agencies that are kept here. */
public interface AgencyRegister {
    /** Where they are kept. */
    String COLLECTION = "agencies";

    /** All of them, in the order of their codes. */
    List<Agency> all();
}
