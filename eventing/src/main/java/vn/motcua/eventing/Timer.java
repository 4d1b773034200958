package vn.motcua.eventing;

import java.time.Instant;

/** The two clocks: the machine's for everything technical, the business clock for what is due. */
public interface Timer {

    /** Machine time. */
    Instant machineNow();

    /** Business time, UTC, in milliseconds. */
    Instant businessNow();
}
