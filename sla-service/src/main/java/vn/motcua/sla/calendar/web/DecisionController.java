package vn.motcua.sla.calendar.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.calendar.Adopted;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Moves;

/** Official decisions are shown to have an effect before they are put in force, and then are in force for all. */
@RestController
class DecisionController {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionController.class);
    private static final int MOST_MOVES = 1_000;

    private final CalendarInForce calendar;
    private final Calendars calendars;
    private final Published<Agency> agencies;
    private final Moves moves;
    private final BusinessClock clock;

    DecisionController(
            CalendarInForce calendar,
            Calendars calendars,
            Published<Agency> agencies,
            Moves moves,
            BusinessClock clock) {
        this.calendar = calendar;
        this.calendars = calendars;
        this.agencies = agencies;
        this.moves = moves;
        this.clock = clock;
    }

    /** What a decision is answered with. */
    sealed interface Answer {}

    /**
     * Whom a decision would move.
     *
     * @param basedOn version of the calendar that was looked at
     * @param moves the legal dates that would move, the earliest first
     * @param next cursor of the part that follows; null if this is the last
     */
    record Preview(String basedOn, List<Move> moves, @Nullable String next) implements Answer {}

    /**
     * A legal date that would move.
     *
     * @param becomes null for a dossier that stays as it is, in time or late
     */
    record Move(String dossier, OffsetDateTime from, OffsetDateTime to, Moves.@Nullable Turn becomes) {
        static Move of(Moves.Move move) {
            return new Move(move.dossier().value(), local(move.from()), local(move.to()), move.becomes());
        }

        private static OffsetDateTime local(Instant at) {
            return OfficeTime.local(at);
        }
    }

    /**
     * A decision in force.
     *
     * @param calendarVersion the version that it raised the calendar to
     */
    record Adoption(DecisionView decision, String calendarVersion) implements Answer {}

    /**
     * Puts a decision on the calendar in force (quyết định về ngày nghỉ, ngày làm bù). First a preview tells whom it
     * would move; the decision then names what it is based on.
     */
    @PostMapping("/api/v1/calendar/decisions")
    @PreAuthorize("hasRole('operator')")
    @Answers(
            value = {CREATED, OK},
            refusals = CONFLICT)
    ResponseEntity<Answer> decideOnCalendar(
            @RequestBody DecisionRequest request,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            Actor actor) {
        var decision = request.decision(agencies);
        if (preview) {
            return ResponseEntity.ok(preview(decision, cursor, limit));
        }
        var basedOn = request.basedOn();
        if (basedOn == null) {
            throw invalid("basedOn", "the basedOn of a preview of this decision", null);
        }
        return adopt(decision, basedOn, requestId(key, actor), actor);
    }

    private Preview preview(Decision decision, @Nullable String cursor, @Nullable Integer limit) {
        calendar.refresh();
        var basedOn = calendar.book().version();
        var after = cursor == null ? null : place(cursor, basedOn);
        var size = limit == null ? MOST_MOVES : limit;
        if (size < 1 || size > MOST_MOVES) {
            throw invalid("limit", "a number from 1 to " + MOST_MOVES, Integer.toString(size));
        }
        var part = moves.by(calendars.with(decision), decision.firstDay(), clock.now(), after, size);
        var next = part.next();
        return new Preview(
                basedOn,
                part.moves().stream().map(Move::of).toList(),
                next == null ? null : Cursor.encode(basedOn, next.due(), next.dossier()));
    }

    private static Moves.Place place(String cursor, String basedOn) {
        return Cursor.decode(cursor, 3, values -> {
            if (!values.text(0).equals(basedOn)) {
                throw moved(values.text(0), basedOn);
            }
            return new Moves.Place(values.instant(1), new DossierId(values.text(2)));
        });
    }

    private ResponseEntity<Answer> adopt(Decision decision, String basedOn, @Nullable String request, Actor actor) {
        calendar.refresh();
        var before = repeated(request, decision);
        if (before.isPresent()) {
            return ResponseEntity.ok(before.get());
        }
        var adopted = new Adopted(decision, clock.now(), new StaffId(actor.id()), request);
        if (!calendar.adopt(basedOn, adopted)) {
            throw moved(basedOn, calendar.book().version());
        }
        var adoption = adoption(adopted);
        LOG.atInfo()
                .addKeyValue("by", actor.id())
                .log("Decision {} is adopted, the calendar is {}", decision.number(), adoption.calendarVersion());
        return ResponseEntity.status(HttpStatus.CREATED).body(adoption);
    }

    /** The answer to a request that was answered before. */
    private Optional<Adoption> repeated(@Nullable String request, Decision decision) {
        var before = calendar.adopted().stream()
                .filter(known -> request != null && request.equals(known.request()))
                .findFirst();
        if (before.isPresent() && !before.get().decision().equals(decision)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "key-reused",
                            "The key was used for another request",
                            "Expected the decision that this key was used for before, got another")
                    .error(Idempotency.HEADER, "a key of its own for each decision", "one used before");
        }
        return before.map(this::adoption);
    }

    private Adoption adoption(Adopted adopted) {
        var revision = calendar.adopted().indexOf(adopted) + 1;
        var version = calendar.book().upTo(revision).version();
        return new Adoption(DecisionView.of(revision, adopted), version);
    }

    /** What a repeated request is known by, if the client gave it a key. */
    private static @Nullable String requestId(@Nullable String key, Actor actor) {
        return key == null ? null : Idempotency.id(actor.client(), actor.id(), Idempotency.require(key));
    }

    /** Lists the decisions on the calendar, the latest first (danh sách quyết định về lịch làm việc). */
    @GetMapping("/api/v1/calendar/decisions")
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller', 'operator')")
    Page<DecisionView> listCalendarDecisions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Limits.of(limit);
        var adopted = calendar.adopted();
        var from = cursor == null ? adopted.size() : before(cursor, adopted.size());
        var items = IntStream.iterate(from, revision -> revision > 0, revision -> revision - 1)
                .limit(size)
                .mapToObj(revision -> DecisionView.of(revision, adopted.get(revision - 1)))
                .toList();
        var left = from - items.size();
        return new Page<>(items, left > 0 ? Cursor.encode(left) : null);
    }

    private static int before(String cursor, int adopted) {
        long left = Cursor.decode(cursor, 1, values -> values.number(0));
        if (left > adopted) {
            throw Cursor.unknown();
        }
        return Math.toIntExact(left);
    }

    private static Problem moved(String basedOn, String inForce) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "calendar-moved",
                        "The calendar has moved",
                        "Expected basedOn to be the calendar in force, " + inForce + ", got " + basedOn)
                .error("basedOn", inForce, basedOn);
    }

    private static Problem invalid(String field, String expected, @Nullable String found) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + (found == null ? "none" : found))
                .error(field, expected, found);
    }
}
