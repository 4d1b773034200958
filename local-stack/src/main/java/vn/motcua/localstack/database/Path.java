package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dotted path into documents and, at any level, through the elements of arrays. */
record Path(String text, List<String> steps) {

    static Path of(String text) {
        return new Path(text, List.of(text.split("\\.", -1)));
    }

    /** Steps such as {@code todo.0.kind} name a position of an array; those are left to the scan. */
    boolean indexable() {
        return steps.stream()
                .noneMatch(step -> step.isEmpty() || step.chars().allMatch(Character::isDigit) || step.startsWith("$"));
    }

    /** The field at the top of a document in which it begins. */
    String top() {
        return steps.getFirst();
    }

    /** Whether everything that stands at the end of this path is the same in both documents, as far as is seen at a glance. */
    boolean isSame(Document one, Document other) {
        Object left = one;
        Object right = other;
        for (var step : steps) {
            if (!(left instanceof Document inLeft && right instanceof Document inRight)) {
                break;
            }
            left = inLeft.get(step);
            right = inRight.get(step);
        }
        return Objects.equals(left, right);
    }

    /** Hands over everything that stands at the end of this path; true if an array was met on the way. */
    boolean visit(Document document, Consumer<@Nullable Object> leaf) {
        return visit(document.get(steps.getFirst()), 1, leaf);
    }

    private boolean visit(@Nullable Object value, int depth, Consumer<@Nullable Object> leaf) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> visit(element, depth, leaf));
            return true;
        }
        if (depth == steps.size()) {
            leaf.accept(value);
            return false;
        }
        return value instanceof Document inner && visit(inner.get(steps.get(depth)), depth + 1, leaf);
    }
}
