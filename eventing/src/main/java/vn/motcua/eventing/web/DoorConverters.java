package vn.motcua.eventing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.format.FormatterRegistry;
import vn.motcua.eventing.door.TextRule;
import vn.motcua.eventing.door.Times;

/** Values in queries, paths and headers pass the readers of the door. */
final class DoorConverters {

    private DoorConverters() {}

    static void register(FormatterRegistry registry) {
        registry.addConverter(
                String.class, Instant.class, text -> Times.instant(text).toInstant());
        registry.addConverter(String.class, OffsetDateTime.class, Times::instant);
        registry.addConverter(String.class, LocalDate.class, Times::date);
        registry.addConverter(String.class, String.class, TextRule::line);
    }
}
