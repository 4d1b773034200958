package vn.motcua.localstack;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Servers that are there already, for whoever has them. */
final class ServersOption {

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            converter = Mongodb.class,
            description =
                    "The MongoDB server the services are put on, without a database: each makes its own. Default: the embedded one.")
    private @Nullable String mongodb;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            converter = Kafka.class,
            description = "The Kafka cluster the services are put on. Default: the embedded broker.")
    private @Nullable String kafka;

    Servers servers() {
        return new Servers(mongodb, kafka);
    }

    static final class Mongodb implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return checked(value, mongodb -> new Servers(mongodb, null));
        }
    }

    static final class Kafka implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return checked(value, kafka -> new Servers(null, kafka));
        }
    }

    private static String checked(String value, Function<String, Servers> check) {
        try {
            check.apply(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
