package vn.motcua.routing.worklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.routing.worklist.Load;
import vn.motcua.routing.worklist.Place;
import vn.motcua.routing.worklist.WorkItem;
import vn.motcua.routing.worklist.WorkState;
import vn.motcua.routing.worklist.Worklist;

/**
 * Open steps, those due first at the top. Without {@code agency} those of the caller's own agency, and for whoever
 * reads below of the agencies below it too; with it, those of that agency in dossiers the caller may see.
 */
@RestController
class WorklistController {

    private final Worklist worklist;
    private final BusinessClock clock;

    WorklistController(Worklist worklist, BusinessClock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    /** Lists open steps, those due first at the top (danh sách hồ sơ cần xử lý). */
    @GetMapping("/api/v1/worklist")
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    Page<WorkItem> listWork(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable WorkState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var size = Limits.of(limit);
        var after = cursor == null ? null : place(cursor);
        var own = actor.sight().agencies().orElse(null);
        if (own == null) {
            return new Page<>(List.of(), null);
        }
        var at = agency == null ? own : new Scope(agency);
        var found = worklist.find(new Worklist.Question(own, at, StaffId.ofNullable(officer), state), after, size + 1);
        return Page.of(found, size, item -> item, last -> cursor(last.place()));
    }

    /**
     * Tells how the open steps of an agency are spread over its officers (khối lượng công việc theo cán bộ). Whoever has
     * more than twice the median is marked.
     */
    @GetMapping("/api/v1/worklist/load")
    @PreAuthorize("hasAnyRole('leader', 'onestop-head', 'controller')")
    LoadView readLoad(@RequestParam(required = false) @Nullable String agency, Actor actor) {
        var own = actor.sight().agencies().orElse(null);
        if (own == null) {
            return LoadView.of(Load.of(List.of(), clock.now()));
        }
        var at = agency == null ? own : new Scope(agency);
        return LoadView.of(Load.of(worklist.all(new Worklist.Question(own, at, null, null)), clock.now()));
    }

    /**
     * How open steps are spread.
     *
     * @param unassigned steps that nobody is in charge of
     * @param officers those with most first
     */
    record LoadView(int unassigned, int unassignedOverdue, double median, List<OfficerLoad> officers) {
        static LoadView of(Load load) {
            return new LoadView(
                    load.unassigned(),
                    load.unassignedOverdue(),
                    load.median(),
                    load.officers().stream().map(OfficerLoad::of).toList());
        }
    }

    /** An officer's part of it. */
    record OfficerLoad(String officer, int openSteps, int overdueSteps, boolean overloaded) {
        static OfficerLoad of(Load.Officer load) {
            return new OfficerLoad(load.officer().value(), load.open(), load.overdue(), load.overloaded());
        }
    }

    private static String cursor(Place place) {
        return Cursor.encode(place.due(), place.dossier(), place.step());
    }

    private static Place place(String cursor) {
        return Cursor.decode(
                cursor, 3, values -> new Place(values.instant(0), new DossierId(values.text(1)), values.text(2)));
    }
}
