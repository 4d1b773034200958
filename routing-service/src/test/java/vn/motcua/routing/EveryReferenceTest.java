package vn.motcua.routing;

import static vn.motcua.routing.Caller.leader;
import static vn.motcua.routing.Caller.officer;
import static vn.motcua.routing.route.Facts.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.EveryReference;
import vn.motcua.eventing.web.EveryReference.Trial;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

@OnSlice
class EveryReferenceTest {
    private static final String STEP = "POST /api/v1/dossiers/{id}/steps/{step}/";

    /** A signer may be of any house, or have left: of him, as of number and code, only the form is known. */
    private static final Set<String> WORDS = Set.of(
            "note",
            "legalGround",
            "reason",
            "question",
            "answer",
            "number",
            "signedBy",
            "resultCode",
            "place",
            "participants",
            "result",
            "items");

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;

    EveryReferenceTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @Test
    void whatever_an_order_refers_to_is_there_for_who_gives_it(@Autowired ApplicationContext service) {
        EveryReference.check(
                service,
                WORDS,
                Map.of(
                        STEP + "acceptance officer",
                        new Trial(this::taken, AN.value(), List.of("officer-x", CHI.value(), "Nguyễn Văn Mẫu")),
                        STEP + "assignment officer",
                        new Trial(this::assigned, BINH.value(), List.of("officer-x", CHI.value(), "Nguyễn Văn Mẫu")),
                        STEP + "transfer agency",
                        new Trial(this::transferred, POLICE.value(), List.of("H99.99", JUSTICE.value(), "Công an")),
                        STEP + "return to",
                        new Trial(this::returned, "check", List.of("decide", "nowhere")),
                        STEP + "consultations agency",
                        new Trial(this::asked, POLICE.value(), List.of("H99.99", JUSTICE.value(), "Công an")),
                        STEP + "completion result.attachment",
                        new Trial(this::completed, "file-1", List.of("of-another-dossier", "../etc/passwd"))));
    }

    private MvcTestResult taken(String officer) {
        return order(officer(JUSTICE), "check/acceptance", "{\"officer\": \"%s\"}", officer);
    }

    private MvcTestResult assigned(String officer) {
        return order(leader(JUSTICE), "check/assignment", "{\"officer\": \"%s\"}", officer);
    }

    private MvcTestResult transferred(String agency) {
        return order(
                leader(JUSTICE),
                "check/transfer",
                "{\"agency\": \"%s\", \"reason\": \"Không đúng thẩm quyền\"}",
                agency);
    }

    private MvcTestResult returned(String to) {
        return order(
                officer(COMMUNE),
                "decide/return",
                "{\"to\": \"%s\", \"reason\": \"Thiếu bản vẽ\"}",
                to,
                accept("check", AN),
                done("check", AN),
                accept("decide", CHI));
    }

    private MvcTestResult asked(String agency) {
        return order(
                officer(JUSTICE),
                "check/consultations",
                "{\"agency\": \"%s\", \"question\": \"Có ý kiến gì?\", \"within\": {\"value\": 2, \"unit\": \"WORKING_DAY\"}}",
                agency,
                accept("check", AN));
    }

    private MvcTestResult completed(String attachment) {
        return order(
                officer(COMMUNE),
                "decide/completion",
                """
                {"outcome": "APPROVED", "result": {"attachment": "%s", "number": "12/TLKT-BS",
                 "issuedOn": "2026-11-20", "signedBy": "chi"}}""",
                attachment,
                accept("check", AN),
                done("check", AN),
                accept("decide", CHI));
    }

    /** To a dossier at justice, after what has happened there. */
    private MvcTestResult order(String token, String order, String body, String reference, RouteCommand... before) {
        routes.clear();
        List.of(register(), begin(sequence())).forEach(command -> routes.handle(D17.value(), null, command));
        List.of(before).forEach(command -> routes.handle(D17.value(), null, command));
        return caller.post(token, "/api/v1/dossiers/" + D17 + "/steps/" + order, body.formatted(reference))
                .exchange();
    }
}
