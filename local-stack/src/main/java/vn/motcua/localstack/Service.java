package vn.motcua.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The five processes of the office: the very jars that production runs. In this order they start and take a jump of the business
 * clock; sla, which declares what has become due, takes it when all others know what time it is.
 */
public enum Service {
    INTAKE("intake", "intake-service", 1, 192, true),
    ROUTING("routing", "routing-service", 2, 192, true),
    NOTIFICATION("notification", "notification-service", 4, 224, true),
    SLA("sla", "sla-service", 3, 192, true),
    GATEWAY("gateway", "gateway", 0, 128, false);

    private final String word;
    private final String module;
    private final int portOffset;
    private final int heapMegabytes;
    private final boolean keepsTime;

    Service(String word, String module, int portOffset, int heapMegabytes, boolean keepsTime) {
        this.word = word;
        this.module = module;
        this.portOffset = portOffset;
        this.heapMegabytes = heapMegabytes;
        this.keepsTime = keepsTime;
    }

    /** The service that this word names. */
    static Optional<Service> named(String word) {
        return Arrays.stream(values())
                .filter(service -> service.word.equals(word))
                .findFirst();
    }

    /** Those that follow the business clock and keep a database, which are all behind the gateway. */
    public static List<Service> inside() {
        return Arrays.stream(values()).filter(Service::keepsTime).toList();
    }

    public String word() {
        return word;
    }

    String module() {
        return module;
    }

    int portOffset() {
        return portOffset;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** Whether it follows the business clock and keeps a database. */
    boolean keepsTime() {
        return keepsTime;
    }
}
