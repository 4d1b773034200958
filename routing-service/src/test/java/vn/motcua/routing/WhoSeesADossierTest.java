package vn.motcua.routing;

import static java.util.Map.entry;
import static vn.motcua.routing.route.Facts.D17;
import static vn.motcua.routing.route.Facts.begin;
import static vn.motcua.routing.route.Facts.register;
import static vn.motcua.routing.route.Facts.sequence;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.WhoSeesADossier;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

@OnSlice
class WhoSeesADossierTest {
    private static final String STEP = "POST /api/v1/dossiers/{id}/steps/{step}";

    @Test
    void no_route_shows_a_dossier_to_whoever_may_not_see_it(
            @Autowired WebApplicationContext service,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        routes.clear();
        List.of(register(), begin(sequence())).forEach(command -> routes.handle(D17.value(), null, command));

        WhoSeesADossier.check(
                service,
                D17.value(),
                Map.ofEntries(
                        entry(STEP + "/acceptance", "{}"),
                        entry(STEP + "/assignment", "{\"officer\": \"an\"}"),
                        entry(STEP + "/completion", "{\"outcome\": \"DONE\"}"),
                        entry(STEP + "/refusal", "{\"reason\": \"Ngoài địa bàn\"}"),
                        entry(STEP + "/recall", "{\"reason\": \"Nhầm cơ quan\"}"),
                        entry(STEP + "/return", "{\"reason\": \"Thiếu bản vẽ\"}"),
                        entry(STEP + "/transfer", "{\"agency\": \"H99.31\", \"reason\": \"Không đúng thẩm quyền\"}"),
                        entry(
                                STEP + "/consultations",
                                "{\"agency\": \"H99.31\", \"question\": \"Có phải chỉ giới đường đỏ?\"}"),
                        entry(STEP + "/consultations/{consultation}/answer", "{\"answer\": \"Không có ý kiến\"}"),
                        entry(
                                STEP + "/field-check",
                                "{\"at\": \"2026-11-20T14:00:00+07:00\", \"place\": \"Thôn Mẫu\", \"participants\": [\"Ông Mẫu\"], \"result\": \"Đúng\"}"),
                        entry(STEP + "/supplement-draft", "{\"items\": [\"Bản vẽ\"], \"reason\": \"Thiếu\"}"),
                        entry(
                                STEP + "/dispute",
                                "{\"claimedAt\": \"2026-11-20T12:30:00+07:00\", \"reason\": \"Nhận muộn\"}"),
                        entry(STEP + "/dispute/settlement", "{\"upheld\": true, \"reason\": \"Theo sổ giao nhận\"}")));
    }
}
