package vn.motcua.eventing.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * Names the schemas of the API: a type of its own by its name, a nested one by what it is nested in and its own, so that no two
 * types share a name.
 */
final class ApiSchemaNames extends TypeNameResolver {

    /** What a class is called for its part in the code says nothing of what it holds. */
    private static final Pattern PARTS = Pattern.compile("(Controller|View|Requests?|Event)$");

    /** One for the process, as the converters are that ask for names: of several contexts in it only the first one's is asked. */
    private static final Map<String, JavaType> TYPES = new ConcurrentHashMap<>();

    private static final Set<String> CLASHES = ConcurrentHashMap.newKeySet();

    /** The type that a schema was made of. */
    Optional<JavaType> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** Asked when all is named: who is asked for a name cannot refuse, the schema would just be missing. */
    void requireUnique() {
        if (!CLASHES.isEmpty()) {
            throw new IllegalStateException(String.join("; ", CLASHES));
        }
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        var name = super.nameForType(type, options);
        if (isOfOurs(type.getRawClass())) {
            var other = TYPES.putIfAbsent(name, type);
            if (other != null && !other.equals(type)) {
                CLASHES.add("Expected one type for schema " + name + ", got " + other + " and " + type);
            }
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        var own = type.getSimpleName();
        if (outer == null || !isOfOurs(type)) {
            return own;
        }
        var stem = PARTS.matcher(getNameOfClass(outer)).replaceFirst("");
        return own.startsWith(stem) ? own : stem + own;
    }

    static boolean isOfOurs(Class<?> type) {
        return type.getPackage() != null && type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
