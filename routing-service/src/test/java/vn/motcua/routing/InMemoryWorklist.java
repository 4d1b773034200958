package vn.motcua.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.routing.worklist.Place;
import vn.motcua.routing.worklist.WorkItem;
import vn.motcua.routing.worklist.Worklist;

/** Remembers what it was asked and answers from what it was given. */
public final class InMemoryWorklist implements Worklist {
    private final List<WorkItem> items = new ArrayList<>();
    private @Nullable Question asked;

    public void hold(List<WorkItem> held) {
        items.clear();
        items.addAll(held);
        asked = null;
    }

    public @Nullable Question asked() {
        return asked;
    }

    @Override
    public List<WorkItem> all(Question question) {
        asked = question;
        return List.copyOf(items);
    }

    @Override
    public List<WorkItem> find(Question question, @Nullable Place after, int limit) {
        asked = question;
        return items.stream()
                .filter(item -> after == null || item.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(WorkItem::place))
                .limit(limit)
                .toList();
    }
}
