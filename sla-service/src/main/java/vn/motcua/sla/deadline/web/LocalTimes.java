package vn.motcua.sla.deadline.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.OfficeTime;

/** Instants as the office writes them, with its offset. */
final class LocalTimes {

    private LocalTimes() {}

    static OffsetDateTime local(Instant at) {
        return OfficeTime.local(at);
    }

    static @Nullable OffsetDateTime localOrNone(@Nullable Instant at) {
        return at == null ? null : local(at);
    }
}
