package vn.motcua.intake.agency;

import vn.motcua.contracts.reference.Agency;

/** Where everybody is told of the agencies, this service too. */
public interface AgencyTopic {

    /** Tells an agency as it is now; returns when it is kept. */
    void tell(Agency agency);
}
