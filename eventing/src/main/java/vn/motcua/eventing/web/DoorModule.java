package vn.motcua.eventing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.motcua.eventing.door.Times;

/** Values in JSON: what comes in passes the readers of the door, instants go out in the office's time. */
final class DoorModule extends SimpleModule {

    DoorModule() {
        super("door");
        reads(Instant.class, text -> Times.instant(text).toInstant());
        reads(OffsetDateTime.class, Times::instant);
        reads(LocalDate.class, Times::date);
        addSerializer(Instant.class, new Told());
    }

    private <T> void reads(Class<T> type, Function<String, T> reader) {
        addDeserializer(type, new Read<>(type, reader));
    }

    /** Reads a value from its text, and from nothing else. */
    private static final class Read<T> extends StdDeserializer<T> {

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

    private static final class Told extends StdSerializer<Instant> {

        private Told() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, Times.told(at));
        }
    }
}
