package vn.motcua.eventing.rules.bad.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

final class ClockInTheCore {
    Instant now() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now();
    }

    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}
