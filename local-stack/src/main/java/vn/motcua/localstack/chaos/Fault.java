package vn.motcua.localstack.chaos;

import java.time.Duration;
import java.util.List;
import vn.motcua.localstack.Service;

/** What may befall the house. */
sealed interface Fault {

    /** Services die by SIGKILL, together, and are started again after a while. */
    record Kill(List<Service> services, Duration down) implements Fault {
        public Kill {
            services = List.copyOf(services);
        }
    }

    /** The second replica of a service dies by SIGKILL and is started again; the first one, while there is no second. */
    record KillSecond(Service service) implements Fault {}

    /** A service is held (SIGSTOP) and wakes up later in the middle of what it was doing. */
    record Freeze(Service service, Duration held) implements Fault {}

    /** The broker is stopped and started. */
    record BrokerAway(Duration away) implements Fault {}

    /** The database is stopped and started. */
    record DatabaseAway(Duration away) implements Fault {}

    /** Broker and database are away together. */
    record BothAway(Duration away) implements Fault {}

    /** The process of broker and database dies by SIGKILL and is started again. */
    record BackingKilled(Duration down) implements Fault {}

    /** The business clock jumps forward. */
    record Jump(Duration ahead) implements Fault {}

    /** Somebody puts records on the log that no service wrote. */
    record Poisoned(Poison poison) implements Fault {}

    /** From now on every service but the gateway runs twice. */
    record SecondReplicas() implements Fault {}
}
