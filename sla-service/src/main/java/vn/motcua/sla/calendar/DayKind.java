package vn.motcua.sla.calendar;

/** What a day is to the office: two ordinary kinds, and the four special ones that rules and decisions name. */
public enum DayKind {
    WORKING_DAY(true, false),
    DAY_OFF(false, false),
    HOLIDAY(false, true),
    COMPENSATORY(false, true),
    SWAP_OFF(false, true),
    MAKE_UP_WORK(true, true);

    private final boolean working;
    private final boolean special;

    DayKind(boolean working, boolean special) {
        this.working = working;
        this.special = special;
    }

    public boolean working() {
        return working;
    }

    public boolean special() {
        return special;
    }
}
