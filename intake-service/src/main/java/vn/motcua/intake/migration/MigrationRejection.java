package vn.motcua.intake.migration;

/** Why an order to a migration is refused. */
public sealed interface MigrationRejection {

    record NoSuchMigration() implements MigrationRejection {}

    /** The key was used for other lines. */
    record KeyReused() implements MigrationRejection {}

    /** Chunks are handled in their order. */
    record NotNext(int expected, int found) implements MigrationRejection {}
}
