package vn.motcua.intake.migration;

import java.time.Instant;
import vn.motcua.contracts.StaffId;

/** Many dossiers of an older system, handed in together and brought over chunk by chunk. */
public sealed interface Migration {

    /** Nothing was ever handed in under this id. */
    record Absent() implements Migration {}

    /** The lines are kept; chunks up to now are brought over. */
    record Underway(Upload upload, Progress progress) implements Migration {}

    /** Every line is handled. */
    record Done(Upload upload, Progress progress) implements Migration {}

    /**
     * What was handed in.
     *
     * @param client the API client that handed it in
     * @param by who handed it in
     * @param rows under which name its chunks are kept
     * @param chunks how many there are, at least 1
     * @param lines how many lines say something
     * @param fingerprint keyed hash of the whole: the same key with another one is a mistake
     * @param at when; the business time at which all its dossiers are recorded
     */
    record Upload(String client, StaffId by, String rows, int chunks, long lines, String fingerprint, Instant at) {}

    /**
     * How far it has come.
     *
     * @param chunks handled so far
     */
    record Progress(int chunks, long accepted, long rejected) {
        static final Progress NONE = new Progress(0, 0, 0);

        Progress plus(MigrationEvent.ChunkHandled chunk) {
            return new Progress(chunks + 1, accepted + chunk.accepted(), rejected + chunk.rejected());
        }
    }
}
