package vn.motcua.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every event type of the dossiers' log that was ever released, under the name it has on the wire. */
public final class EventCatalogue {

    /**
     * One released type.
     *
     * @param source who says it
     * @param name its name, lower case with dashes
     * @param version counts up when the shape changes in a way an old reader could not take
     * @param record the record it is read into
     */
    public record Entry(Source source, String name, int version, Class<?> record) {
        /** The CloudEvents {@code type}. */
        public String type() {
            return "vn.motcua." + source.wire() + "." + name + ".v" + version;
        }

        /** The entry of a record, as its {@link WireType} says. */
        static Entry of(Class<?> record) {
            var wire = record.getAnnotation(WireType.class);
            var parts = FORM.matcher(wire == null ? "" : wire.value());
            if (!parts.matches()) {
                throw new IllegalStateException("Expected a wire type on " + record + ", got none");
            }
            return new Entry(
                    Source.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    parts.group(2),
                    Integer.parseInt(parts.group(3)),
                    record);
        }

        private static final Pattern FORM = Pattern.compile("([a-z]+)\\.([a-z-]+)\\.v([0-9]+)");

        /** The CloudEvents {@code dataschema}. */
        public String dataSchema() {
            return "https://motcua.vn/schemas/" + source.wire() + "/" + name + ".v" + version + ".json";
        }
    }

    /** A type nobody here knows, or data that does not fit its type: the dossier is parked, nothing is guessed. */
    public static final class UnreadableEventException extends RuntimeException {
        UnreadableEventException(String message, Throwable cause) {
            super(message, cause);
        }

        UnreadableEventException(String message) {
            super(message);
        }
    }

    private static final Vocabulary<MotcuaEvent> WORDS = new Vocabulary<>(
            MotcuaEvent.class, IntakeEvent.class, RoutingEvent.class, SlaEvent.class, NotificationEvent.class);

    private static final ClassValue<Set<String>> SOURCES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> heard) {
            return Arrays.stream(heard.getPermittedSubclasses())
                    .map(Entry::of)
                    .map(entry -> entry.source().wire())
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private EventCatalogue() {}

    /** Every released type, in the order of the sources. */
    public static List<Entry> entries() {
        return WORDS.entries();
    }

    /**
     * Who says what somebody hears.
     *
     * @param heard what he hears, such as {@link HeardByIntake}
     */
    public static Set<String> sourcesOf(Class<?> heard) {
        return SOURCES.get(heard);
    }

    /** The entry of an event that is about to be sent. */
    public static Entry entryOf(MotcuaEvent event) {
        return WORDS.entryOf(event);
    }

    /** The value of the record on the wire. */
    public static byte[] write(MotcuaEvent event) {
        return WireJson.write(event);
    }

    /**
     * Reads a value by its wire type.
     *
     * @throws UnreadableEventException if the type is unknown or the data does not fit it
     */
    public static MotcuaEvent read(String type, byte[] value) {
        return WORDS.read(type, value);
    }
}
