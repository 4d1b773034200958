package vn.motcua.eventing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place where a value comes in.
 *
 * @param path names, and {@code []} for each list
 */
record Leaf(List<String> path, Class<?> type) {

    /** The places in a body of this type. */
    static Stream<Leaf> of(Type body) {
        return of(body, List.of());
    }

    private static Stream<Leaf> of(Type type, List<String> path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return of(list.getActualTypeArguments()[0], with(path, "[]"));
        }
        var raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        return raw.isRecord() && raw.getRecordComponents().length > 0
                ? Stream.of(raw.getRecordComponents())
                        .flatMap(component -> of(component.getGenericType(), with(path, name(component))))
                : Stream.of(new Leaf(path, raw));
    }

    /** As JSON has it. */
    static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    static List<String> with(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    /** As a refusal names it. */
    String field() {
        return String.join(".", path).replace(".[]", "[0]");
    }

    /** The last name of its path. */
    String name() {
        return path.stream().filter(name -> !name.equals("[]")).reduce("", (before, name) -> name);
    }
}
