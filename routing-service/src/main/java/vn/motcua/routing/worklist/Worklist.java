package vn.motcua.routing.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.access.Scope;

/** Finds open steps. */
public interface Worklist {

    /**
     * Which steps.
     *
     * @param visible scope that must have a part in the dossier
     * @param at scope of the step's own agency
     */
    record Question(Scope visible, Scope at, @Nullable StaffId officer, @Nullable WorkState state) {}

    /**
     * Open steps in the order of their places.
     *
     * @param after the place of the last one already seen, null at the beginning
     */
    List<WorkItem> find(Question question, @Nullable Place after, int limit);

    /** All of them, in no order that can be relied on. */
    List<WorkItem> all(Question question);
}
