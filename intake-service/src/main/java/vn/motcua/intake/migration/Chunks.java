package vn.motcua.intake.migration;

import java.util.List;

/** Where the lines of a migration are kept until, and after, they are brought over: as they came, and sealed. */
public interface Chunks {

    /**
     * Lines that follow one another.
     *
     * @param firstLine number of the first of them, from 1
     * @param lines as they came, blank ones included, so that each can be counted
     */
    record Chunk(long firstLine, List<byte[]> lines) {
        public Chunk {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Keeps a chunk.
     *
     * @param rows name of what is being handed in
     * @param number from 0
     */
    void keep(String rows, int number, Chunk chunk);

    /** A chunk that was kept. */
    Chunk chunk(String rows, int number);

    /** Forgets what was handed in to no purpose. */
    void forget(String rows);
}
