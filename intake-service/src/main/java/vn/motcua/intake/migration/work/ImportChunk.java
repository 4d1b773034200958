package vn.motcua.intake.migration.work;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.migration.Chunks;
import vn.motcua.intake.migration.Faults;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationCommand.NoteChunk;

/** Brings over one chunk, perhaps for the second time: what came over before counts as it did. */
@Component
final class ImportChunk implements Runner<Migration, MigrationCommand> {
    private final Chunks chunks;
    private final Faults faults;
    private final ChunkImporter importer;

    ImportChunk(Chunks chunks, Faults faults, ChunkImporter importer) {
        this.chunks = chunks;
        this.faults = faults;
        this.importer = importer;
    }

    @Override
    public String kind() {
        return NoteChunk.WORK;
    }

    @Override
    public MigrationCommand run(Stored<Migration> subject, Todo todo) throws InterruptedException {
        var number = Integer.parseInt(todo.data().getOrDefault(NoteChunk.CHUNK, ""));
        return switch (subject.state()) {
            case Migration.Underway underway -> {
                var upload = underway.upload();
                var result = importer.bringOver(subject.id(), upload, chunks.chunk(upload.rows(), number));
                faults.keep(subject.id(), number, result.faults());
                yield new NoteChunk(number, result.accepted(), result.faults().size());
            }
            case Migration.Absent _, Migration.Done _ -> new NoteChunk(number, 0, 0);
        };
    }
}
