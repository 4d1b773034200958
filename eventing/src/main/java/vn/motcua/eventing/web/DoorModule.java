package vn.motcua.eventing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.door.TextRule;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.door.WholeNumber;

/** Values in JSON: what comes in passes the readers of the door, instants go out in the office's time. */
final class DoorModule extends SimpleModule {

    DoorModule() {
        super("door");
        reads(Instant.class, text -> Times.instant(text).toInstant());
        reads(OffsetDateTime.class, Times::instant);
        reads(LocalDate.class, Times::date);
        addDeserializer(String.class, new Text(TextRule::line));
        counts(int.class, number -> Math.toIntExact(number), Integer.MIN_VALUE, Integer.MAX_VALUE);
        counts(Integer.class, number -> Math.toIntExact(number), Integer.MIN_VALUE, Integer.MAX_VALUE);
        counts(long.class, number -> number, Long.MIN_VALUE, Long.MAX_VALUE);
        counts(Long.class, number -> number, Long.MIN_VALUE, Long.MAX_VALUE);
        addSerializer(new Told<>(Instant.class, Function.identity()));
        addSerializer(new Told<>(OffsetDateTime.class, OffsetDateTime::toInstant));
    }

    private <T> void reads(Class<T> type, Function<String, T> reader) {
        addDeserializer(type, new Read<>(type, reader));
    }

    private <T extends Number> void counts(Class<T> type, Function<Long, T> number, long least, long most) {
        addDeserializer(type, new Counted<>(type, number, least, most));
    }

    /** Reads a value from its text, and from nothing else. */
    private static class Read<T> extends StdDeserializer<T> {

        private final transient Function<String, T> reader;

        private Read(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? reader.apply(json.getString())
                    : (T) context.handleUnexpectedToken(getValueType(context), json);
        }
    }

    /** A text has one line, unless its place says otherwise. */
    private static final class Text extends Read<String> {

        private Text(UnaryOperator<String> reader) {
            super(String.class, reader);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty place) {
            return place != null && place.getAnnotation(FreeText.class) != null ? new Text(TextRule::lines) : this;
        }
    }

    /** A whole number, named as too large where another parser would call it no JSON. */
    private static final class Counted<T extends Number> extends StdDeserializer<T> {

        private final transient Function<Long, T> number;
        private final long least;
        private final long most;

        private Counted(Class<T> type, Function<Long, T> number, long least, long most) {
            super(type);
            this.number = number;
            this.least = least;
            this.most = most;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_NUMBER_INT)
                    ? number.apply(WholeNumber.read(json.getBigIntegerValue(), least, most))
                    : (T) context.handleUnexpectedToken(getValueType(context), json);
        }
    }

    /** Whatever a service answers with, the client reads the office's time; it never fails, for somebody waits for the list. */
    private static final class Told<T> extends StdSerializer<T> {

        private final transient Function<T, Instant> instant;

        private Told(Class<T> type, Function<T, Instant> instant) {
            super(type);
            this.instant = instant;
        }

        @Override
        public void serialize(T at, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OfficeTime.local(instant.apply(at))));
        }
    }
}
