package vn.motcua.intake.dossier;

/** Published<Agency> as a procedure names them: relative to whoever receives the dossier. */
public final class RelativeAgency {

    private RelativeAgency() {}

    /** A leading dot is relative to the receiving agency; a dot alone is that agency; anything else is absolute. */
    public static String resolve(String agency, String receiving) {
        if (agency.equals(".")) {
            return receiving;
        }
        return agency.startsWith(".") ? receiving + agency : agency;
    }
}
