package vn.motcua.sla;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.web.EveryReference;
import vn.motcua.eventing.web.EveryReference.Trial;
import vn.motcua.eventing.web.Tokens;

@OnSlice
class EveryReferenceTest {
    private static final String DECISIONS = "/api/v1/calendar/decisions";

    /** The version that a decision is based on is compared with the one in force; groups of published figures are anybody's. */
    private static final Set<String> WORDS = Set.of("number", "name", "basedOn", "group", "groupBy", "cursor");

    private final Caller caller;

    EveryReferenceTest(@Autowired Caller caller) {
        this.caller = caller;
    }

    @Test
    void whatever_an_order_refers_to_is_there_for_who_gives_it(@Autowired ApplicationContext service) {
        EveryReference.check(
                service,
                WORDS,
                Map.of("POST " + DECISIONS + " agency", new Trial(this::preview, "H99.21", List.of("H98", "H98.21"))));
    }

    private MvcTestResult preview(String agency) {
        return caller.post(Tokens.token("operator", "H99"), DECISIONS + "?preview=true")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"number": "12/QĐ-UBND", "issuedOn": "2026-03-16", "agency": "%s",
                         "days": [{"date": "2026-03-18", "kind": "HOLIDAY", "name": "Nghỉ"}]}"""
                                .formatted(agency))
                .exchange();
    }
}
