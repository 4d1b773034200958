package vn.motcua.localstack;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The service that a command is about. */
final class ServiceParameter {

    @Parameters(
            paramLabel = "SERVICE",
            converter = Name.class,
            description = "intake, routing, sla, notification or gateway.")
    private @Nullable Service service;

    Service named() {
        if (service == null) {
            throw new IllegalStateException("Expected picocli to ask for a service");
        }
        return service;
    }

    /** A service as it is typed. */
    static final class Name implements ITypeConverter<Service> {

        @Override
        public Service convert(String text) {
            return Service.named(text)
                    .orElseThrow(() -> new TypeConversionException("Expected one of "
                            + Arrays.stream(Service.values()).map(Service::word).collect(Collectors.joining(", "))
                            + ", found " + text));
        }
    }
}
