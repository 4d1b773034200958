package vn.motcua.intake.procedure;

import vn.motcua.contracts.reference.Procedure;

/** Where everybody is told of the versions in force, this service too. */
public interface CatalogueTopic {

    /** Tells a version as it is now; returns when it is kept. */
    void tell(Procedure version);
}
