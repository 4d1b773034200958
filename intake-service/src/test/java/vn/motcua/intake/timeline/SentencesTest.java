package vn.motcua.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.intake.Examples;
import vn.motcua.intake.dossier.Facts;

class SentencesTest {
    private final Sentences sentences = new Sentences(code -> code.equals("H99.31") ? "Công an xã" : code);

    @Test
    void everything_that_may_happen_has_its_own_sentence() {
        var said = new HashSet<String>();
        for (var entry : EventCatalogue.entries()) {
            var sentence = sentences.of(EventCatalogue.read(entry.type(), Examples.of(entry)));

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
                "H99.31",
                "H99.31",
                Channel.ONLINE,
                Delivery.POST,
                "portal",
                List.of("H99.31"),
                Facts.NOON);

        assertThat(sentences.of(registered))
                .isEqualTo("Hồ sơ được đăng ký với mã H99.21-261123-0017 tại Công an xã, nộp trực tuyến");
    }

    @Test
    void moments_are_those_of_the_office() {
        var returned = new SlaEvent.Reappointed("letter-1", Facts.DUE);

        assertThat(sentences.of(returned)).isEqualTo("Hẹn lại ngày trả kết quả: 17:00 ngày 26/11/2026");
    }
}
