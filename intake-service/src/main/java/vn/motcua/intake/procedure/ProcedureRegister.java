package vn.motcua.intake.procedure;

import java.util.List;

/** All procedures that were ever published here. */
public interface ProcedureRegister {
    /** Where they are kept. */
    String COLLECTION = "procedures";

    /** All of them, in the order of their codes. */
    List<PublishedProcedure.Kept> all();
}
