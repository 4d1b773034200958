package vn.motcua.intake.migration;

/** What happened to a migration. */
public sealed interface MigrationEvent {

    record Begun(Migration.Upload upload) implements MigrationEvent {}

    /** @param chunk from 0 */
    record ChunkHandled(int chunk, long accepted, long rejected) implements MigrationEvent {}
}
