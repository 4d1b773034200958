package vn.motcua.contracts.reference;

import vn.motcua.contracts.WireJson;

/** Agencies, procedures and working days as values of their compacted topics; as strict about what is missing as events are. */
public final class ReferenceCodec {

    private ReferenceCodec() {}

    /** The value of an agency, under its code. */
    public static byte[] write(Agency agency) {
        return WireJson.write(agency);
    }

    /** The value of a version of a procedure, under its code and number. */
    public static byte[] write(Procedure procedure) {
        return WireJson.write(procedure);
    }

    /** The value of an agency's working days, under its code. */
    public static byte[] write(WorkingDays days) {
        return WireJson.write(days);
    }

    /**
     * Reads the working days of an agency.
     *
     * @throws vn.motcua.contracts.EventCatalogue.UnreadableEventException if the value is none
     */
    public static WorkingDays readWorkingDays(byte[] value) {
        return WireJson.read("working days", value, WorkingDays.class);
    }

    /**
     * Reads an agency.
     *
     * @throws vn.motcua.contracts.EventCatalogue.UnreadableEventException if the value is not one
     */
    public static Agency readAgency(byte[] value) {
        return WireJson.read("an agency", value, Agency.class);
    }

    /**
     * Reads a procedure.
     *
     * @throws vn.motcua.contracts.EventCatalogue.UnreadableEventException if the value is not one
     */
    public static Procedure readProcedure(byte[] value) {
        return WireJson.read("a procedure", value, Procedure.class);
    }
}
