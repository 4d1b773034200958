package vn.motcua.localstack;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "restart",
        description = "Builds a service if its sources are newer, and begins it anew in a running stack.",
        mixinStandardHelpOptions = true)
final class RestartCommand implements Runnable {

    @Parameters(
            paramLabel = "SERVICE",
            converter = Name.class,
            description = "intake, routing, sla, notification or gateway.")
    private @Nullable Service service;

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public void run() {
        var named = service;
        if (named == null) {
            throw new IllegalStateException("Expected picocli to ask for a service");
        }
        var began = System.nanoTime();
        new StackClient(port.ports()).restart(named);
        System.out.println("%s is up again after %.1f s.".formatted(named.word(), (System.nanoTime() - began) / 1e9));
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
