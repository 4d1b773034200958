package vn.motcua.localstack.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A running stack, seen from its control page. */
public interface Controls {

    /** The business clock. */
    record ClockReading(Instant now, Duration offset) {}

    /** One process of the stack. */
    record ServiceReading(String name, int port, boolean running, long pid, long residentMegabytes) {}

    ClockReading clock();

    /** Jumps forward and returns once every service has taken it. */
    ClockReading jump(Duration ahead);

    List<ServiceReading> services();

    /** Begins to stop, and returns at once. */
    void stop();
}
