package vn.motcua.sla.deadline.lateness;

import vn.motcua.contracts.AgencyCode;

/** Who answers for a late minute, in the order in which shares are told. */
sealed interface Responsible extends Comparable<Responsible> {

    record Agency(AgencyCode code) implements Responsible {}

    /**
     * One agency or the other, as the dispute will be settled; until then it is told apart.
     *
     * @param agency who contests
     * @param against who gave
     */
    record Contested(AgencyCode agency, AgencyCode against) implements Responsible {}

    /** @param waitedFor why the clock stood in that minute */
    record Nobody(String waitedFor) implements Responsible {}

    /** The agency that had the dossier as it was recorded, whatever a dispute may say in the end. */
    default AgencyCode recorded() {
        return switch (this) {
            case Agency agency -> agency.code();
            case Contested contested -> contested.agency();
            case Nobody _ -> throw new IllegalStateException("Expected an agency, got " + this);
        };
    }

    private String place() {
        return switch (this) {
            case Agency agency -> "1 " + agency.code();
            case Contested contested -> "2 " + contested.agency() + " " + contested.against();
            case Nobody nobody -> "3 " + nobody.waitedFor();
        };
    }

    @Override
    default int compareTo(Responsible other) {
        return place().compareTo(other.place());
    }
}
