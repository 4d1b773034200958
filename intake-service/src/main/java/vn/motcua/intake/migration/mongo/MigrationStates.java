package vn.motcua.intake.migration.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.migration.Migration;

/** Migrations as documents: records by the names of their components. */
@Component
final class MigrationStates extends JsonStates<Migration> {

    MigrationStates() {
        super(Migration.class);
    }
}
