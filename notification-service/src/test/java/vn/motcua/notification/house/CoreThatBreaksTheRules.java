package vn.motcua.notification.house;

import java.time.Instant;
import org.bson.Document;

/** Knows the database and looks at the clock. */
final class CoreThatBreaksTheRules {
    private final Document document = new Document("at", Instant.now());

    Document document() {
        return document;
    }
}
