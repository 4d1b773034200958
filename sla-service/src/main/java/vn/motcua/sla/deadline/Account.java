package vn.motcua.sla.deadline;

/** Who answers for a late minute, in the order in which shares are told. */
sealed interface Account extends Comparable<Account> {

    record Of(String agency) implements Account {}

    /**
     * One agency or the other, as the dispute will be settled; for now it is nobody's.
     *
     * @param agency who contests
     * @param against who gave
     */
    record Contested(String agency, String against) implements Account {}

    /** Nobody's. */
    record Waiting(String reason) implements Account {}

    private String place() {
        return switch (this) {
            case Of of -> "1 " + of.agency();
            case Contested contested -> "2 " + contested.agency() + " " + contested.against();
            case Waiting waiting -> "3 " + waiting.reason();
        };
    }

    @Override
    default int compareTo(Account other) {
        return place().compareTo(other.place());
    }
}
