package vn.motcua.eventing.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command is read only if it says nothing that would be thrown away: every name in it is one that its record has, and is given
 * once. All that are not are named at once. A record may say which names come along and are not needed ({@link
 * JsonIgnoreProperties}). What a service takes raw (webhooks) is not its concern.
 */
@RestControllerAdvice
class KnownNames extends RequestBodyAdviceAdapter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return isRecord(type);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = message.getBody().readAllBytes();
        new Look().at(body, type);
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    /** The names of one body, compared with those of its record. */
    private static final class Look {

        private final WrongNames wrong = new WrongNames();

        private void at(byte[] body, Type type) {
            try (var json = JSON.createParser(body)) {
                json.nextToken();
                value(json, type, "");
            } catch (JacksonException e) {
                // No JSON: whoever reads it says so.
            }
            wrong.refuse();
        }

        private void value(JsonParser json, @Nullable Type type, String path) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                object(json, names(type), path);
            } else if (json.currentToken() == JsonToken.START_ARRAY) {
                for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    value(json, element(type), path + "[" + i + "]");
                }
            }
        }

        private void object(JsonParser json, @Nullable Map<String, Type> known, String path) {
            var seen = new HashSet<String>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var name = json.currentName();
                var place = (path.isEmpty() ? "" : path + ".") + WrongNames.shown(name);
                if (!seen.add(name)) {
                    wrong.again(place);
                }
                if (known != null && !known.containsKey(name)) {
                    wrong.unknown(place, known.keySet());
                }
                json.nextToken();
                value(json, known == null ? null : known.get(name), place);
            }
        }
    }

    private static boolean isRecord(@Nullable Type type) {
        return type instanceof Class<?> record && record.isRecord() && record.getRecordComponents().length > 0;
    }

    private static @Nullable Map<String, Type> names(@Nullable Type type) {
        if (!(type instanceof Class<?> body) || !isRecord(body)) {
            return null;
        }
        var names = new LinkedHashMap<String, Type>();
        for (var component : body.getRecordComponents()) {
            names.put(name(component), component.getGenericType());
        }
        var ignored = body.getAnnotation(JsonIgnoreProperties.class);
        if (ignored != null) {
            List.of(ignored.value()).forEach(name -> names.put(name, Object.class));
        }
        return names;
    }

    private static String name(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    private static @Nullable Type element(@Nullable Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : null;
    }
}
