package vn.motcua.intake.migration;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.migration.Migration.Absent;
import vn.motcua.intake.migration.Migration.Done;
import vn.motcua.intake.migration.Migration.Progress;
import vn.motcua.intake.migration.Migration.Underway;
import vn.motcua.intake.migration.Migration.Upload;
import vn.motcua.intake.migration.MigrationCommand.Begin;
import vn.motcua.intake.migration.MigrationCommand.NoteChunk;
import vn.motcua.intake.migration.MigrationEvent.Begun;
import vn.motcua.intake.migration.MigrationEvent.ChunkHandled;
import vn.motcua.intake.migration.MigrationRejection.KeyReused;
import vn.motcua.intake.migration.MigrationRejection.NoSuchMigration;
import vn.motcua.intake.migration.MigrationRejection.NotNext;

/** One chunk after the other, each counted once, however often it was tried. */
public final class MigrationDecider
        implements Decider<Migration, MigrationCommand, MigrationEvent, MigrationRejection> {

    @Override
    public Migration initial() {
        return new Absent();
    }

    @Override
    public Decision<MigrationEvent, MigrationRejection> decide(Migration state, MigrationCommand command) {
        return switch (command) {
            case Begin begin -> begin(state, begin.upload());
            case NoteChunk note -> note(state, note);
        };
    }

    private static Decision<MigrationEvent, MigrationRejection> begin(Migration state, Upload upload) {
        return switch (state) {
            case Absent _ -> accept(new Begun(upload));
            case Underway underway -> again(underway.upload(), upload);
            case Done done -> again(done.upload(), upload);
        };
    }

    private static Decision<MigrationEvent, MigrationRejection> again(Upload first, Upload upload) {
        return first.fingerprint().equals(upload.fingerprint()) ? accept() : reject(new KeyReused());
    }

    private static Decision<MigrationEvent, MigrationRejection> note(Migration state, NoteChunk note) {
        return switch (state) {
            case Absent _ -> reject(new NoSuchMigration());
            case Underway underway -> note(underway.progress().chunks(), note);
            case Done _ -> accept();
        };
    }

    private static Decision<MigrationEvent, MigrationRejection> note(int next, NoteChunk note) {
        if (note.chunk() < next) {
            return accept();
        }
        return note.chunk() == next
                ? accept(new ChunkHandled(note.chunk(), note.accepted(), note.rejected()))
                : reject(new NotNext(next, note.chunk()));
    }

    @Override
    public Migration apply(Migration state, MigrationEvent event) {
        return switch (event) {
            case Begun(var upload) when state instanceof Absent -> new Underway(upload, Progress.NONE);
            case ChunkHandled chunk
            when state instanceof Underway(var upload, var before) -> {
                var progress = before.plus(chunk);
                yield progress.chunks() == upload.chunks()
                        ? new Done(upload, progress)
                        : new Underway(upload, progress);
            }
            case Begun _, ChunkHandled _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " on "
                        + state.getClass().getSimpleName());
        };
    }
}
