package vn.motcua.intake.migration.mongo;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.migration.Migration;

/** Migrations as documents: records by the names of their components. */
@Component
final class MigrationStates implements StateMapper<Migration> {
    private final StateMapper<Migration> records = JsonStates.of(Migration.class);

    @Override
    public Document write(Migration state) {
        return records.write(state);
    }

    @Override
    public Migration read(Document document) {
        return records.read(document);
    }
}
