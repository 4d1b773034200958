package vn.motcua.intake;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.eventing.web.WhoSeesADossier;

@AtTheCounter
class WhoSeesADossierTest {
    private static final String ORDER = "POST /api/v1/dossiers/{id}";
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(ORDER + "/acceptance", "{}"),
            Map.entry(ORDER + "/refusal", "{\"reason\": \"Thiếu căn cứ\", \"legalGround\": \"Điều 17\"}"),
            Map.entry(
                    ORDER + "/immediate-result",
                    "{\"result\": {\"attachment\": \"file-1\", \"number\": \"12/TLKT-BS\", \"issuedOn\": \"2026-11-20\", \"signedBy\": \"leader-21\"}}"),
            Map.entry(
                    ORDER + "/supplement-request",
                    "{\"items\": [\"Bản sao\"], \"reason\": \"Chưa đủ\", \"until\": \"2026-11-27\"}"),
            Map.entry(
                    ORDER + "/supplement", "{\"documents\": [{\"component\": \"to-khai\", \"form\": \"ELECTRONIC\"}]}"),
            Map.entry(ORDER + "/supplement/confirmation", "{\"complete\": true}"),
            Map.entry(
                    ORDER + "/financial-duty",
                    "{\"items\": [{\"kind\": \"Thuế\", \"amount\": 1, \"reference\": \"12/TB-CCT\"}]}"),
            Map.entry(ORDER + "/payment", "{\"reference\": \"12/TB-CCT\", \"paidAt\": \"2026-11-23T11:00:00+07:00\"}"),
            Map.entry(ORDER + "/fees", "{\"kind\": \"Lệ phí\", \"amount\": 1, \"method\": \"CARD\"}"),
            Map.entry(ORDER + "/fees/{n}/refund", "{\"reason\": \"Thu nhầm\"}"),
            Map.entry(ORDER + "/withdrawal", "{\"reason\": \"Không còn nhu cầu\"}"),
            Map.entry(ORDER + "/stop", "{\"reason\": \"Chờ kết luận\", \"legalBasis\": \"Điều 19\", \"final\": false}"),
            Map.entry(ORDER + "/annulment", "{\"reason\": \"Nộp trùng\", \"legalBasis\": \"Điều 17\"}"),
            Map.entry(
                    ORDER + "/corrections",
                    "{\"field\": \"FILER_PHONE\", \"value\": \"0900000124\", \"reason\": \"Ghi nhầm\"}"),
            Map.entry(ORDER + "/contact", "{\"phone\": \"0900000124\"}"),
            Map.entry(ORDER + "/return", "{\"method\": \"COUNTER\", \"receivedBy\": \"Nguyễn Văn Mẫu\"}"));

    @Test
    void no_route_shows_a_dossier_to_whoever_may_not_see_it(
            @Autowired WebApplicationContext service, @Autowired Visitor visitor) {
        WhoSeesADossier.check(service, visitor.filed(), BODIES);
    }
}
