package vn.motcua.eventing.web;

import java.util.List;
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
}
