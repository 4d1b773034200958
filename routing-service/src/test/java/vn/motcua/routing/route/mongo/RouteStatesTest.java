package vn.motcua.routing.route.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.Facts.DECIDE;
import static vn.motcua.routing.route.RouteSentence.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;

class RouteStatesTest {
    /** The local default, which the frozen examples were encrypted with. */
    private static final String KEYSET =
            """
            {"primaryKeyId":401171394,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",
            "value":"GiD3j9Kor8w+obpJtN8pAOobfYymqogTErILmcMdcc8RPw==","keyMaterialType":"SYMMETRIC"},
            "status":"ENABLED","keyId":401171394,"outputPrefixType":"TINK"}]}""";

    private final RouteStates mapper = new RouteStates(Seal.of(KEYSET, "test"));

    /** One of each state, with every state of a step among them. */
    static Map<String, Route> states() {
        return Map.of(
                "unknown", new Route.Unknown(),
                "registered", given(register()).state(),
                "under-way",
                        given(
                                        register(),
                                        begin(parallel()),
                                        new RouteCommand.NoteDeadlines(new StepId("register"), TUESDAY),
                                        accept("register", AN),
                                        complete("register", AN, StepOutcome.DONE, "Đã đăng ký", null, EXTRACT),
                                        new RouteCommand.Assign(new StepId("residence"), BINH, CHI),
                                        accept("card", CHI),
                                        new RouteCommand.Halt(Pause.SUPPLEMENT))
                                .state(),
                "completed",
                        given(register(), begin(parallel()), accept("register", AN), refused("register", AN))
                                .state(),
                "consulted", consulted(),
                "disputed", disputed(),
                "passed-on", passedOn(),
                "noted", noted(),
                "ended",
                        given(register(), begin(sequence()), accept("check", AN), new RouteCommand.End())
                                .state());
    }

    /** With a consultation of each kind. */
    private static Route consulted() {
        return given(
                        register(),
                        permit(),
                        accept("check", AN),
                        consult("awaited"),
                        consult("overdue", POLICE, new Term(1, Unit.HOUR)),
                        new RouteCommand.ExpireConsultation("overdue"),
                        consult("answered", INSURANCE, null),
                        new RouteCommand.AnswerConsultation("answered", BINH, "Không có ý kiến", LATER),
                        consult("silent"),
                        new RouteCommand.DateConsultation("silent", LATER),
                        new RouteCommand.ExpireConsultation("silent"),
                        done("check", AN),
                        accept("decide", CHI),
                        new RouteCommand.Consult("later", DECIDE, POLICE, "Và nay?", null, CHI, LATER))
                .state();
    }

    /** One contested hand-over, and one settled. */
    private static Route disputed() {
        return given(
                        register(),
                        begin(sequence()),
                        new RouteCommand.Accept(CHECK, AN, LATER),
                        new RouteCommand.Dispute(CHECK, NOON, "Giấy đến muộn", AN, LATER),
                        new RouteCommand.Settle(CHECK, true, "Theo sổ giao nhận", CHI, LATER),
                        done("check", AN),
                        new RouteCommand.Accept(DECIDE, CHI, LATER),
                        new RouteCommand.Dispute(DECIDE, LATER, "Giấy đến muộn", CHI, LATER))
                .state();
    }

    /** Refused and back at the one-stop unit; and, in another step, returned and given to another agency. */
    private static Route passedOn() {
        return given(
                        register(),
                        begin(List.of(
                                step("check", JUSTICE), step("survey", POLICE), step("decide", COMMUNE, "check"))),
                        new RouteCommand.Refuse(new StepId("survey"), "Ngoài địa bàn", BINH, LATER),
                        accept("check", AN),
                        done("check", AN),
                        accept("decide", CHI),
                        new RouteCommand.Return(DECIDE, CHECK, "Thiếu bản vẽ", CHI, LATER),
                        accept("check", AN),
                        new RouteCommand.Transfer(CHECK, INSURANCE, "Không đúng thẩm quyền", AN, LATER))
                .state();
    }

    /** Seen on the spot, with a draft that waits for the clerk, and an opinion that the agency was reminded of. */
    private static Route noted() {
        return given(
                        register(),
                        begin(sequence()),
                        accept("check", AN),
                        consult("late", POLICE, new Term(1, Unit.HOUR)),
                        new RouteCommand.ExpireConsultation("late"),
                        new RouteCommand.Remind("late", CHI, LATER),
                        new RouteCommand.RecordFieldCheck(
                                CHECK, LATER, "Thôn Mẫu", List.of("Ông Mẫu"), "Đúng hiện trạng", AN, LATER),
                        new RouteCommand.DraftSupplement(CHECK, List.of("Bản vẽ", "Sổ đỏ"), "Thiếu", AN, LATER))
                .state();
    }

    @Test
    void what_was_seen_and_drafted_is_kept_encrypted() {
        assertThat(mapper.write(states().get("noted")).toJson())
                .contains("field-result-check", "draft-items-check")
                .doesNotContain("Thôn", "Mẫu", "hiện trạng", "Bản vẽ", "Thiếu");
    }

    static Iterable<Map.Entry<String, Route>> entries() {
        return states().entrySet();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_state_comes_back_as_it_was(Map.Entry<String, Route> state) {
        var kept = Document.parse(mapper.write(state.getValue()).toJson());

        assertThat(mapper.read(kept)).isEqualTo(state.getValue());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_state_that_was_ever_kept_can_still_be_read(Map.Entry<String, Route> state) throws IOException {
        assertThat(mapper.read(frozen(state.getKey()))).isEqualTo(state.getValue());
    }

    @Test
    void what_an_officer_wrote_is_kept_encrypted() {
        var kept = mapper.write(states().get("completed")).toJson();

        assertThat(kept)
                .contains("completion-register")
                .doesNotContain("kết hôn")
                .doesNotContain("Luật");
    }

    @Test
    void what_was_asked_and_answered_is_kept_encrypted() {
        var kept = mapper.write(states().get("consulted")).toJson();

        assertThat(kept).contains("question-awaited", "answer-answered").doesNotContain("chỉ giới", "ý kiến");
        assertThat(mapper.write(states().get("disputed")).toJson())
                .contains("dispute-check", "settlement-check")
                .doesNotContain("Giấy", "giao nhận");
    }

    @Test
    void a_text_cannot_be_moved_to_another_dossier() throws IOException {
        var moved = Document.parse(frozen("completed").toJson().replace(D17.value(), "another-dossier"));

        assertThatThrownBy(() -> mapper.read(moved)).hasMessageContaining("another-dossier/completion-register/note");
    }

    private static Document frozen(String name) throws IOException {
        try (var file = RouteStatesTest.class.getResourceAsStream("/states/" + name + ".json")) {
            assertThat(file).as("frozen example of " + name).isNotNull();
            return Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
