package vn.motcua.intake.migration;

import java.util.List;

/** Where it is kept what was wrong with which line. */
public interface Faults {

    /**
     * What was wrong with a line.
     *
     * @param line number of the line, from 1
     */
    record Fault(long line, String detail) {}

    /** Keeps what was wrong in a chunk, in place of what an earlier try of the same chunk has found. */
    void keep(String migration, int chunk, List<Fault> faults);

    /** Faults in the order of the lines, after a line. */
    List<Fault> after(String migration, long line, int limit);
}
