package vn.motcua.sla.calendar;

import java.util.List;

/** The decisions adopted since the software was shipped, the same for every replica. */
public interface Decisions {

    /** How many there are. */
    int revision();

    /** All of them, in the order of their adoption. */
    List<Adopted> all();

    /**
     * Adds one.
     *
     * @param revision how many there were when it was decided to add this one
     * @return false if somebody else has added one since; nothing was changed then
     */
    boolean adopt(int revision, Adopted adopted);
}
