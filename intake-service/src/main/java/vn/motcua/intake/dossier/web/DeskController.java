package vn.motcua.intake.dossier.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.DossierRegister.Desk;
import vn.motcua.intake.dossier.DossierRegister.Place;
import vn.motcua.intake.dossier.DossierRegister.Waits;
import vn.motcua.intake.dossier.Waiting;

/** The counter's worklist: dossiers that wait for the one-stop unit. */
@RestController
class DeskController {
    private final DossierRegister register;
    private final BusinessClock clock;

    DeskController(DossierRegister register, BusinessClock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Lists what waits at the counter (việc chờ xử lý tại Bộ phận Một cửa): what is due first, then what has no clock. */
    @GetMapping("/api/v1/desk")
    @PreAuthorize("hasAnyRole('clerk', 'onestop-head')")
    Page<Item> listDesk(
            Actor actor,
            @RequestParam Waiting.@Nullable Kind kind,
            @RequestParam @Nullable String agency,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Limits.of(limit);
        var after = cursor == null ? null : place(cursor);
        var desk = new Desk(kind, AgencyCode.ofNullable(agency), clock.now());
        var found = register.desk(desk, actor.sight(), after, size + 1);
        return Page.of(found, size, Item::of, last -> next(last.place()));
    }

    private static String next(Place last) {
        return Cursor.encode(last.due(), last.id());
    }

    private static Place place(String cursor) {
        return Cursor.decode(cursor, 2, values -> new Place(values.instant(0), new DossierId(values.text(1))));
    }

    /**
     * A dossier that waits at the counter.
     *
     * @param id of the dossier
     * @param kind what the counter has to do
     * @param since when it began to wait
     * @param dueAt until when it is to be done, null where no clock runs
     */
    record Item(
            String id,
            String code,
            String procedure,
            String procedureName,
            String receivingAgency,
            Waiting.Kind kind,
            OffsetDateTime since,
            @Nullable OffsetDateTime dueAt) {
        static Item of(Waits found) {
            var folder = found.dossier().folder();
            var submission = folder.submission();
            var waiting = found.waiting();
            var dueAt = waiting.dueAt();
            return new Item(
                    found.id().value(),
                    folder.code(),
                    submission.promise().procedure(),
                    submission.promise().procedureName(),
                    submission.receivingAgency().value(),
                    waiting.kind(),
                    OfficeTime.local(waiting.since()),
                    dueAt == null ? null : OfficeTime.local(dueAt));
        }
    }
}
