package vn.motcua.intake.migration;

/** What may be ordered of a migration. */
public sealed interface MigrationCommand {

    /** Begin it: its lines are kept. */
    record Begin(Migration.Upload upload) implements MigrationCommand {}

    /**
     * Note that every line of a chunk is handled.
     *
     * @param chunk from 0
     */
    record NoteChunk(int chunk, long accepted, long rejected) implements MigrationCommand {
        /** The work of one chunk. */
        public static final String WORK = "import";

        /** Which chunk the work is about, from 0. */
        public static final String CHUNK = "chunk";
    }
}
