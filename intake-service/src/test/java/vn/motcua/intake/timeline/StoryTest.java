package vn.motcua.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.FormEdition;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.LastDay;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Unit;
import vn.motcua.intake.Examples;
import vn.motcua.intake.dossier.Facts;

class StoryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private final Story story = new Story(code -> code.value().equals("H99.31") ? "Công an xã" : code.value());

    @Test
    void everything_that_may_happen_has_its_own_sentence() {
        var said = new HashSet<String>();
        for (var entry : EventCatalogue.entries()) {
            var sentence = said(EventCatalogue.read(entry.type(), Examples.of(entry)));

            assertThat(sentence).as(entry.type()).isNotBlank().doesNotContain("null");
            assertThat(said.add(sentence)).as(sentence).isTrue();
        }
    }

    @Test
    void agencies_are_named() {
        var registered = new IntakeEvent.Registered(
                Facts.CODE,
                "1.004873",
                1,
                "Hộ tịch",
                "ND118-2025",
                new AgencyCode("H99.31"),
                new AgencyCode("H99.31"),
                Channel.ONLINE,
                Delivery.POST,
                "portal",
                List.of(new AgencyCode("H99.31")),
                Facts.NOON);

        assertThat(said(registered))
                .isEqualTo("Hồ sơ được đăng ký với mã H99.21-261123-0017 tại Công an xã, nộp trực tuyến");
    }

    @Test
    void the_last_day_for_papers_has_one_name_whoever_says_it() {
        var friday = LocalDate.parse("2026-11-27");
        var asked = new IntakeEvent.SupplementRequested(1, Phase.INTAKE, Facts.CLERK, friday, "supplement-request-1");
        var clocked = new SlaEvent.SupplementDeadlineSet(1, new LastDay(friday).end());

        assertThat(said(asked)).endsWith(": hết ngày 27/11/2026");
        assertThat(said(clocked)).endsWith(": hết ngày 27/11/2026");
    }

    @Test
    void an_extended_term_is_told_with_its_ground_and_without_its_reason() {
        var route = List.of(new RouteStep(
                new StepId("certify"),
                "Chứng thực",
                new AgencyCode("H99.31"),
                new Term(3, Unit.WORKING_DAY),
                List.of(),
                null));
        var terms = new Terms(
                null,
                new Term(1, Unit.WORKING_DAY),
                true,
                new AfterSupplement(AfterSupplement.Policy.RESTART, 0),
                route,
                null,
                null,
                new Terms.Extension(2, "Điều 21 Nghị định 23/2015/NĐ-CP", "extension-1"));

        assertThat(said(new IntakeEvent.Accepted(Facts.NOON, Facts.CLERK, terms)))
                .endsWith(", kéo dài thêm 2 ngày làm việc theo Điều 21 Nghị định 23/2015/NĐ-CP");
    }

    @Test
    void moments_are_those_of_the_office() {
        var returned = new SlaEvent.Reappointed("letter-1", Facts.DUE);

        assertThat(said(returned)).isEqualTo("Hẹn lại ngày trả kết quả: 17:00 ngày 26/11/2026");
    }

    @Test
    void a_letter_is_called_as_it_is_printed() {
        for (var kind : LetterKind.values()) {
            var name = FormEdition.on(DAY).nameOf(kind);

            assertThat(said(new NotificationEvent.LetterDrafted("D-17-L1", kind, new AgencyCode("H99.31"))))
                    .startsWith("Dự thảo " + name);
            assertThat(said(new NotificationEvent.LetterNumbered("D-17-L1", kind, "01/X", new AgencyCode("H99.31"))))
                    .startsWith("Ban hành " + name);
            assertThat(said(new NotificationEvent.LetterDispatched("D-17-L1", kind, LetterChannel.EMAIL)))
                    .startsWith("Đã gửi " + name);
            assertThat(said(new NotificationEvent.LetterFailed("D-17-L1", kind, LetterChannel.EMAIL)))
                    .startsWith("Không gửi được " + name);
        }
    }

    @Test
    void an_apology_that_promises_no_date_is_not_called_an_extension() {
        var approved = new NotificationEvent.ApologyApproved("D-17-L2", null, "OTHER", Facts.LEADER, "text-1");
        var sent = new NotificationEvent.LetterDispatched("D-17-L2", LetterKind.APOLOGY, LetterChannel.EMAIL);

        var titles = LetterTitles.of(List.of(approved, sent));

        assertThat(story.of(sent, Facts.COMMUNE, (letter, kind) -> titles.of(letter, kind, DAY))
                        .sentence())
                .contains(FormEdition.on(DAY).apologyWithoutDate());
    }

    private String said(MotcuaEvent event) {
        return story.of(event, Facts.COMMUNE, (letter, kind) -> LetterTitles.of(List.of())
                        .of(letter, kind, DAY))
                .sentence();
    }
}
