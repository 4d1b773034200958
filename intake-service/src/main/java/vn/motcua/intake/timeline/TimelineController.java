package vn.motcua.intake.timeline;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.web.Actor;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.agency.Agencies;
import vn.motcua.intake.dossier.OfficeTime;
import vn.motcua.intake.timeline.Timeline.Row;

/** Tells a dossier's whole story. */
@RestController
class TimelineController {
    private final DossierAccess access;
    private final Timeline timeline;
    private final Sentences sentences;

    TimelineController(DossierAccess access, Timeline timeline, Agencies agencies) {
        this.access = access;
        this.timeline = timeline;
        this.sentences =
                new Sentences(code -> agencies.find(code).map(Agency::name).orElse(code));
    }

    /** Reads the whole story of a dossier (quá trình xử lý hồ sơ). */
    @GetMapping("/api/v1/dossiers/{id}/timeline")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    View readTimeline(Actor actor, @PathVariable String id) {
        var seen = access.see(actor, id);
        var receiving = seen.dossier().folder().submission().receivingAgency();
        return new View(
                timeline.of(seen.id()).stream().map(row -> item(row, receiving)).toList());
    }

    /** What is of a type that nobody here knows is shown as such. */
    private Item item(Row row, String receiving) {
        var at = OfficeTime.local(row.at());
        try {
            var event = EventCatalogue.read(row.type(), row.value());
            Entry entry = EventCatalogue.entryOf(event);
            var people = Involved.in(event, receiving);
            return new Item(
                    at, row.source(), row.sequence(), entry.name(), people.agency(), people.by(), sentences.of(event));
        } catch (UnreadableEventException e) {
            return new Item(
                    at, row.source(), row.sequence(), row.type(), null, null, "Sự kiện chưa rõ loại: " + row.type());
        }
    }

    record View(List<Item> items) {}

    /** {@code sequence} counts what the service said of the dossier from 1: whoever reads on sees that nothing is missing. */
    record Item(
            OffsetDateTime at,
            String service,
            long sequence,
            String type,
            @Nullable String agency,
            @Nullable String by,
            String text) {}
}
