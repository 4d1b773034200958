package vn.motcua.eventing.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded part of a list.
 *
 * @param next the cursor of the part that follows, null if this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was found.
     *
     * @param found one more than fit on it if the list goes on
     * @param size how many fit on it
     * @param view how each is shown
     * @param cursor where the next page begins, if this is the last on this one
     */
    public static <F, T> Page<T> of(
            List<? extends F> found, int size, Function<F, T> view, Function<F, String> cursor) {
        var shown = found.stream().limit(size).<F>map(each -> each).toList();
        var next = found.size() > size ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
