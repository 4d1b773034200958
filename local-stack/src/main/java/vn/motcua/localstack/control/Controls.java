package vn.motcua.localstack.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A running stack, seen from its control page. */
public interface Controls {

    /** The business clock. */
    record ClockReading(Instant now, Duration offset) {}

    /**
     * One service of the stack.
     *
     * @param process the name of the process it runs in, which it may share
     * @param residentMegabytes of that process
     */
    record ServiceReading(String name, int port, boolean running, String process, long pid, long residentMegabytes) {}

    ClockReading clock();

    /** Jumps forward and returns once every service has taken it. */
    ClockReading jump(Duration ahead);

    List<ServiceReading> services();

    /**
     * Ends a service in good order and begins it anew, in a process of its own and from its jar as it is now; returns when it is up.
     *
     * @param name as it is read in the list of services
     * @return false if there is no such service
     */
    boolean restart(String name);

    /**
     * Ends a service in good order and goes on without it, until it is begun anew.
     *
     * @param name as it is read in the list of services
     * @return false if there is no such service
     */
    boolean stop(String name);

    /** Begins to stop, and returns at once. */
    void stop();
}
