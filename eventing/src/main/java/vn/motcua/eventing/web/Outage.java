package vn.motcua.eventing.web;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Tells what will pass (database, broker or the issuer's keys out of reach) from what will not. */
final class Outage {

    private static final Set<String> PASSING = Set.of("RetryableWriteError", "TransientTransactionError");

    private Outage() {}

    static boolean isBehind(Throwable exception) {
        return Stream.<@Nullable Throwable>iterate(exception, cause -> cause != null, Outage::cause)
                .anyMatch(Outage::isOne);
    }

    private static @Nullable Throwable cause(@Nullable Throwable exception) {
        return exception == null ? null : exception.getCause();
    }

    private static boolean isOne(@Nullable Throwable exception) {
        return switch (exception) {
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
            case MongoServerException refused -> PASSING.stream().anyMatch(refused::hasErrorLabel);
            case MongoException _, KafkaException _, AuthenticationServiceException _ -> true;
            case null, default -> false;
        };
    }
}
