package vn.motcua.localstack.chaos;

/** Records that no service wrote, put behind the last word of routing on a dossier. */
enum Poison {
    /** The next sequence, but of a type nobody knows: parked, and only skipping helps. */
    UNKNOWN_TYPE(true),
    /** The next sequence and a known type, but not JSON: parked, and only skipping helps. */
    BROKEN_JSON(true),
    /** Two readable records in the wrong order: parked for the gap, and a replay heals it. */
    OUT_OF_ORDER(true),
    /** A sequence too far, of a type nobody knows: parked for the gap, then for the type. */
    GAP_AND_UNKNOWN_TYPE(true),
    /** Everything routing ever said of the dossier, once more: a relay that had stalled. Changes nothing. */
    OLD_RECORDS(false),
    /** A record that does not say whose it is: copied to the dead letters, parks nobody. */
    NAMELESS(false);

    private final boolean parks;

    Poison(boolean parks) {
        this.parks = parks;
    }

    /** Whether the dossier has to be released afterwards. */
    boolean parks() {
        return parks;
    }
}
