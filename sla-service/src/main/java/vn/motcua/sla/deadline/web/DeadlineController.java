package vn.motcua.sla.deadline.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineList;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;

/** Tells whoever may see a dossier how its time stands. */
@RestController
class DeadlineController {

    private final DeadlineAccess access;
    private final DeadlineList list;
    private final Calendars calendars;
    private final BusinessClock clock;

    DeadlineController(
            Subjects<Deadline, DeadlineCommand, DeadlineRejection> deadlines,
            DeadlineList list,
            Calendars calendars,
            BusinessClock clock) {
        this.access = new DeadlineAccess(deadlines);
        this.list = list;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Reads how the time of a dossier stands (thời hạn giải quyết hồ sơ). With every day that was counted, and why. */
    @GetMapping("/api/v1/dossiers/{id}/deadline")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    DeadlineView readDeadline(@PathVariable String id, Actor actor) {
        return new DeadlineViews(calendars, clock.now())
                .of(access.visible(new DossierId(id), actor))
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-deadline",
                        "There is no such deadline",
                        "Expected a deadline of dossier " + id));
    }

    /** Lists legal clocks, those due first at the top (danh sách thời hạn giải quyết). */
    @GetMapping("/api/v1/deadlines")
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    Page<DeadlineItem> listDeadlines(
            @RequestParam(required = false) @Nullable DeadlineState state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable OffsetDateTime dueBefore,
            @RequestParam(required = false) @Nullable Boolean imported,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var size = Limits.of(limit);
        var after = cursor == null ? null : place(cursor);
        var visible = actor.sight().agencies().orElse(null);
        if (visible == null) {
            return new Page<>(List.of(), null);
        }
        var question = new DeadlineList.Question(
                visible,
                state,
                agency == null ? null : new Scope(agency),
                dueBefore == null ? null : dueBefore.toInstant(),
                imported);
        var found = list.find(question, after, size + 1);
        return Page.of(found, size, DeadlineItem::of, last -> cursor(last.place()));
    }

    private static String cursor(DeadlineList.Place place) {
        return Cursor.encode(place.due(), place.dossier());
    }

    private static DeadlineList.Place place(String cursor) {
        return Cursor.decode(
                cursor, 2, values -> new DeadlineList.Place(values.instant(0), new DossierId(values.text(1))));
    }
}
