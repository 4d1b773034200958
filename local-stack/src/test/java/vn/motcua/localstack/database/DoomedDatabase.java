package vn.motcua.localstack.database;

import java.io.IOException;
import java.nio.file.Path;

/** A database in a process of its own, to be killed. Tells its port, and ends with its input should nobody kill it. */
final class DoomedDatabase {

    private DoomedDatabase() {}

    public static void main(String[] arguments) throws IOException {
        try (var database = EmbeddedDatabase.start(Path.of(arguments[0]), 0)) {
            System.out.println(database.port());
            System.in.readAllBytes();
        }
    }
}
