package vn.motcua.intake.migration.work;

import java.util.Optional;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationRejection;

/** All migrations of this house. */
public interface Migrations {

    /** Reads one. */
    Optional<Stored<Migration>> find(String id);

    /** Handles an order. */
    Handled<Migration, MigrationRejection> handle(String id, MigrationCommand command);
}
