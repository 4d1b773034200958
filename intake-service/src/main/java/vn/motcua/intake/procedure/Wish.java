package vn.motcua.intake.procedure;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.OnlineService;

/**
 * Which procedures somebody looks for; what is null does not matter to him.
 *
 * @param words of the name, in any order, with or without accents; or part of the code
 * @param level of government
 * @param online how far it can be done online
 */
public record Wish(
        @Nullable String words, @Nullable String field, @Nullable String level, OnlineService.@Nullable Level online) {

    /** What can be asked of many procedures without reading the wish again each time. */
    Asked asked() {
        return new Asked(
                SearchWords.of(Objects.requireNonNullElse(words, "")),
                field == null ? null : plainField(field),
                level,
                online);
    }

    private static String plainField(String field) {
        return SearchWords.of(field).words().stream().collect(Collectors.joining(" "));
    }

    /** A wish that was read. */
    record Asked(
            SearchWords words, @Nullable String field, @Nullable String level, OnlineService.@Nullable Level online) {

        /** @param found the words of the procedure */
        boolean isFor(Procedure procedure, SearchWords found) {
            return found.haveAll(words)
                    && (field == null || field.equals(plainField(procedure.field())))
                    && (level == null || procedure.levels().contains(level))
                    && (online == null || online == onlineLevel(procedure));
        }
    }

    /** How far a procedure can be done online, where it is said; null where it is not, or if it cannot. */
    public static OnlineService.@Nullable Level onlineLevel(Procedure procedure) {
        var service = procedure.onlineService();
        return procedure.online() && service != null ? service.level() : null;
    }
}
