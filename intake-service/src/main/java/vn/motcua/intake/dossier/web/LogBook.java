package vn.motcua.intake.dossier.web;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.DossierRegister.Entry;

/**
 * The log book of a counter (sổ theo dõi hồ sơ, Circular 03/2025): a line for each dossier it received, with names and addresses. It is
 * read part by part, so that ten years of it are no more in memory than a page.
 */
@Component
final class LogBook {
    static final List<String> TITLES = List.of(
            "STT",
            "Mã hồ sơ",
            "Thủ tục hành chính",
            "Số bộ hồ sơ",
            "Người nộp",
            "Địa chỉ",
            "Số điện thoại",
            "Cơ quan chủ trì giải quyết",
            "Nhận hồ sơ",
            "Hẹn trả kết quả",
            "Trả kết quả",
            "Phương thức nhận kết quả",
            "Người nhận kết quả",
            "Ghi chú");

    private static final int PART = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DossierRegister register;
    private final PersonalData persons;

    LogBook(DossierRegister register, PersonalData persons) {
        this.register = register;
        this.persons = persons;
    }

    /** Who takes its lines. */
    interface Lines {
        void take(List<String> cells) throws IOException;

        /** What was taken may leave the memory. */
        void sent() throws IOException;
    }

    void read(LogBookController.Asked asked, Lines lines) throws IOException {
        var from = OfficeTime.startOf(asked.from());
        var before = OfficeTime.startOf(asked.to().plusDays(1));
        DossierId after = null;
        var number = 0;
        while (true) {
            var part = register.received(asked.agency(), from, before, after, PART);
            for (var entry : part) {
                lines.take(line(++number, entry));
            }
            lines.sent();
            if (part.size() < PART) {
                return;
            }
            from = receivedAt(part.getLast());
            after = part.getLast().id();
        }
    }

    private static Instant receivedAt(Entry entry) {
        return Dossier.acceptanceOf(entry.dossier()).orElseThrow().receivedAt();
    }

    private List<String> line(int number, Entry entry) {
        var dossier = entry.dossier();
        var folder = dossier.folder();
        var submission = folder.submission();
        var filer = persons.filer(entry.id(), folder);
        var acceptance = Dossier.acceptanceOf(dossier).orElseThrow();
        return List.of(
                Integer.toString(number),
                folder.code(),
                submission.promise().procedureName(),
                "1",
                filer == null ? "" : filer.name(),
                filer == null ? "" : address(filer.address()),
                filer == null ? "" : Objects.requireNonNullElse(filer.phone(), ""),
                submission.competentAgency().value(),
                moment(Optional.of(acceptance.receivedAt())),
                moment(Optional.of(acceptance).map(Acceptance::due).map(due -> due.due())),
                moment(Dossier.returnedAt(dossier)),
                dossier instanceof Returned returned ? words(returned.method()) : "",
                receivedBy(entry),
                Dossier.statusNameOf(dossier));
    }

    private String receivedBy(Entry entry) {
        var folder = entry.dossier().folder();
        return folder.lastReference("return")
                .flatMap(reference -> persons.quoted(entry.id(), folder, reference))
                .map(FreeText::receivedBy)
                .orElse("");
    }

    private static String address(Person.@Nullable Address address) {
        return address == null
                ? ""
                : Stream.of(address.line(), address.commune(), address.province())
                        .collect(Collectors.joining(", "));
    }

    private static String words(Delivery method) {
        return switch (method) {
            case COUNTER -> "Trực tiếp";
            case POST -> "Bưu chính";
            case ELECTRONIC -> "Trực tuyến";
        };
    }

    private static String moment(Optional<Instant> at) {
        return at.map(OfficeTime::local).map(MOMENT::format).orElse("");
    }
}
