package vn.motcua.intake.timeline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintRegister;
import vn.motcua.intake.timeline.Timeline.Row;

/** Tells a dossier's whole story. */
@RestController
class TimelineController {
    private final DossierAccess access;
    private final Timeline timeline;
    private final Story story;
    private final ComplaintRegister complaints;

    TimelineController(
            DossierAccess access, Timeline timeline, Published<Agency> agencies, ComplaintRegister complaints) {
        this.complaints = complaints;
        this.access = access;
        this.timeline = timeline;
        this.story =
                new Story(code -> agencies.find(code.value()).map(Agency::name).orElse(code.value()));
    }

    /** Reads the whole story of a dossier (quá trình xử lý hồ sơ). */
    @GetMapping("/api/v1/dossiers/{id}/timeline")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    View readTimeline(Actor actor, @PathVariable String id) {
        var seen = access.see(actor, new DossierId(id));
        var receiving = seen.dossier().folder().submission().receivingAgency();
        var told = timeline.of(seen.id()).stream().map(TimelineController::said).toList();
        var titles = LetterTitles.of(
                told.stream().flatMap(said -> said.event().stream()).toList());
        var items = new ArrayList<>(told.stream()
                .flatMap(said -> item(said, receiving, titles, actor.is(Roles.PORTAL)).stream())
                .toList());
        var complaints = this.complaints.about(seen.id()).stream()
                .map(ComplaintRegister.Entry::complaint)
                .toList();
        // Of one instant, what was received stands before what was answered.
        Stream.concat(
                        complaints.stream().map(TimelineController::received),
                        complaints.stream().flatMap(complaint -> answered(complaint).stream()))
                .sorted(Comparator.comparing(Item::at))
                .forEach(item -> insert(items, item));
        return new View(items);
    }

    /** @param event empty for a type that nobody here knows */
    private record Said(Row row, Optional<MotcuaEvent> event) {}

    private static Said said(Row row) {
        try {
            return new Said(row, Optional.of(EventCatalogue.read(row.type(), row.value())));
        } catch (UnreadableEventException e) {
            return new Said(row, Optional.empty());
        }
    }

    /** What is of a type that nobody here knows is shown as such; none if it is not for applicants. */
    private Optional<Item> item(Said said, AgencyCode receiving, LetterTitles titles, boolean isForApplicant) {
        var row = said.row();
        var at = OfficeTime.local(row.at());
        if (said.event().isEmpty()) {
            var unknown = "Sự kiện chưa rõ loại: " + row.type();
            return Optional.of(new Item(at, row.source(), row.sequence(), row.type(), null, null, unknown));
        }
        var event = said.event().get();
        var line = story.of(event, receiving, (letter, kind) -> titles.of(letter, kind, at.toLocalDate()));
        if (isForApplicant && line.staffOnly()) {
            return Optional.empty();
        }
        var name = EventCatalogue.entryOf(event).name();
        var agency = line.agency() == null ? null : line.agency().value();
        var by = line.by() == null ? null : line.by().value();
        return Optional.of(new Item(at, row.source(), row.sequence(), name, agency, by, line.sentence()));
    }

    /** That somebody complained of the dossier; what was written stays with the complaint. */
    private static Item received(Complaint.Numbered complaint) {
        var receipt = complaint.receipt();
        return new Item(
                OfficeTime.local(receipt.at()),
                Source.INTAKE.wire(),
                null,
                "complaint-received",
                receipt.agency().value(),
                null,
                "Tiếp nhận phản ánh, kiến nghị số " + complaint.number());
    }

    private static Optional<Item> answered(Complaint.Numbered complaint) {
        return switch (complaint) {
            case Complaint.Open _ -> Optional.empty();
            case Complaint.Answered answered -> Optional.of(answered(complaint, answered.answer()));
            case Complaint.Rated rated -> Optional.of(answered(complaint, rated.answer()));
        };
    }

    private static Item answered(Complaint.Numbered complaint, Complaint.Answer answer) {
        return new Item(
                OfficeTime.local(answer.at()),
                Source.INTAKE.wire(),
                null,
                "complaint-answered",
                complaint.receipt().agency().value(),
                answer.by().value(),
                "Đã trả lời phản ánh, kiến nghị số " + complaint.number());
    }

    /** Complaints have a log of their own: they stand by their time among what the dossier's log says in its order. */
    private static void insert(List<Item> items, Item item) {
        var place = 0;
        while (place < items.size() && !items.get(place).at().isAfter(item.at())) {
            place++;
        }
        items.add(place, item);
    }

    /** The whole story of a dossier. */
    record View(List<Item> items) {}

    /**
     * {@code sequence} counts what the service said of the dossier from 1: whoever of the staff reads on sees that nothing is
     * missing. The applicant is not told of drafts. It is null of what was said on another log.
     */
    record Item(
            OffsetDateTime at,
            String service,
            @Nullable Long sequence,
            String type,
            @Nullable String agency,
            @Nullable String by,
            String text) {}
}
