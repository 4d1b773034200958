package vn.motcua.contracts.reference;

import vn.motcua.contracts.WireJson;

/** Agencies and procedures as values of their compacted topics; as strict about what is missing as events are. */
public final class ReferenceCodec {

    private ReferenceCodec() {}

    /** The value of an agency, under its code. */
    public static byte[] write(Agency agency) {
        return WireJson.write(agency);
    }

    /** The value of a procedure, under its code. */
    public static byte[] write(Procedure procedure) {
        return WireJson.write(procedure);
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
