package vn.motcua.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.Visitor;

@AtTheCounter
class TimelineControllerTest {
    private static final String APOLOGY = "{\"letter\":\"D-1-L1\",\"kind\":\"APOLOGY\",\"signingAgency\":\"H99.31\"}";
    private static final String REJECTION = "{\"letter\":\"D-1-L1\",\"by\":\"leader-21\",\"text\":\"text-1\"}";
    private static final String NUMBERED =
            "{\"letter\":\"D-1-L1\",\"kind\":\"APOLOGY\",\"number\":\"01/PXL\",\"signingAgency\":\"H99.31\"}";

    private final Visitor visitor;
    private final Timeline timeline;

    TimelineControllerTest(@Autowired Visitor visitor, @Autowired Timeline timeline) {
        this.visitor = visitor;
        this.timeline = timeline;
    }

    @Test
    void everything_is_told_in_the_order_of_the_log() {
        var id = visitor.filed();
        timeline.take(
                Map.of(
                        id,
                        List.of(
                                record(id, 8, "vn.motcua.intake.resumed.v1", "{\"by\":\"leader-21\"}"),
                                record(
                                        id,
                                        9,
                                        "vn.motcua.routing.step-accepted.v1",
                                        "{\"step\":\"verify\",\"agency\":\"H99.31\",\"officer\":\"officer-31\",\"acceptedAt\":\"2026-11-23T04:00:00Z\"}"))));

        var items = visitor.body(show(clerk(), id)).get("items");

        assertThat(items.get(0).get("type").asString()).isEqualTo("resumed");
        assertThat(items.get(0).get("by").asString()).isEqualTo("leader-21");
        assertThat(items.get(1).get("service").asString()).isEqualTo("routing");
        assertThat(items.get(1).get("agency").asString()).isEqualTo("H99.31");
        assertThat(items.get(1).get("text").asString()).isEqualTo("Công an xã Mẫu 21 đã nhận hồ sơ");
        assertThat(items.get(1).get("at").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
    }

    @Test
    void a_type_that_nobody_knows_is_shown_as_such() {
        var id = visitor.filed();
        timeline.take(Map.of(id, List.of(record(id, 8, "vn.motcua.sla.guessed.v9", "{}"))));

        var item = visitor.body(show(clerk(), id)).get("items").get(0);

        assertThat(item.get("type").asString()).isEqualTo("vn.motcua.sla.guessed.v9");
        assertThat(item.get("text").asString()).isEqualTo("Sự kiện chưa rõ loại: vn.motcua.sla.guessed.v9");
    }

    @Test
    void the_applicant_is_told_of_letters_and_not_of_drafts() {
        var id = visitor.filed();
        timeline.take(Map.of(
                id,
                List.of(
                        record(id, 8, "vn.motcua.notification.letter-drafted.v1", APOLOGY),
                        record(id, 9, "vn.motcua.notification.letter-rejected.v1", REJECTION),
                        record(id, 10, "vn.motcua.notification.letter-numbered.v1", NUMBERED))));

        assertThat(types(portal(), id)).containsExactly("letter-numbered");
        assertThat(types(clerk(), id)).containsExactly("letter-drafted", "letter-rejected", "letter-numbered");
    }

    private List<String> types(String token, String id) {
        var types = new ArrayList<String>();
        visitor.body(show(token, id))
                .get("items")
                .forEach(item -> types.add(item.get("type").asString()));
        return types;
    }

    @Test
    void the_story_is_for_those_who_may_see_the_dossier() {
        var id = visitor.filed();

        assertThat(show(Tokens.token("clerk", "H99.22"), id)).hasStatus(404);
        assertThat(show(Tokens.token("operator"), id)).hasStatus(403);
        assertThat(show(null, id)).hasStatus(401);
    }

    private MvcTestResult show(String token, String id) {
        return visitor.get(token, "/api/v1/dossiers/{id}/timeline", id);
    }

    private static Incoming record(String id, long offset, String type, String value) {
        return new Incoming(
                0,
                offset,
                id,
                type.split("\\.")[2],
                type,
                offset,
                Counter.NOW,
                value.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }
}
