package vn.motcua.localstack.journey;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** A certificate that is refused, recalled, returned and given to another agency before it is issued, late. */
class HandOverJourneyTest {
    private static final String POLICE = "H99.31";
    private static final String JUSTICE = "H99.21.1";
    private static final String CULTURE = "H99.21.3";
    private static final Map<String, Object> WHY = Map.of("reason", "Thiếu xác nhận của ông Trần Văn Mẫu");

    private final Stack stack = SharedStack.get();
    private final Office office = SharedStack.office(stack);

    @Test
    void however_often_work_goes_back_each_agency_answers_for_its_own_time_once() {
        var id = office.submit(office.filing("1.004873", "Trịnh Thị Chuyển", "ELECTRONIC"))
                .get("id")
                .asString();
        office.accept(id);

        awaitState(id, "verify", "OFFERED");
        order("officer", POLICE, id, "verify/refusal", WHY).ok();
        assertThat(office.api()
                        .get(new Person("onestop-head", Office.COMMUNE), "/api/v1/worklist?state=GIVEN_BACK")
                        .ok()
                        .toString())
                .contains(id);
        order("onestop-head", Office.COMMUNE, id, "verify/offer", Map.of()).ok();
        office.complete(id, office.takeNext(id));

        awaitState(id, "issue", "OFFERED");
        order("officer", POLICE, id, "issue/recall", WHY).ok();
        office.complete(id, awaitState(id, "verify", "ACCEPTED"));

        office.takeNext(id);
        assertThat(order("officer", POLICE, id, "issue/recall", Map.of("reason", "Muộn rồi"))
                        .status())
                .isEqualTo(409);
        order("officer", JUSTICE, id, "issue/return", WHY).ok();
        office.complete(id, office.takeNext(id));

        office.takeNext(id);
        order("leader", JUSTICE, id, "issue/transfer", Map.of("agency", CULTURE, "reason", "Không đúng thẩm quyền"))
                .ok();
        var issue = office.takeNext(id);
        assertThat(issue.get("agency").asString()).isEqualTo(CULTURE);

        stack.jump(Duration.between(
                stack.clock().instant(), office.calculate(stack.clock().instant(), 8, "WORKING_DAY")));
        office.complete(id, issue);

        var closed = office.awaitDeadline(id, "the end", seen -> is(seen, "state", "FINISHED"));
        assertThat(closed.get("outcome").asString()).isEqualTo("LATE");
        var shares = stream(closed.at("/lateness/shares").spliterator(), false).toList();
        assertThat(shares.stream()
                        .mapToInt(share -> share.get("amount").asInt())
                        .sum())
                .isEqualTo(closed.at("/lateness/total").asInt());
        assertThat(shares).extracting(share -> share.get("agency").asString()).contains(CULTURE);

        assertThat(times(id, "verify")).containsExactly("REFUSED", "", "");
        assertThat(times(id, "issue")).containsExactly("RECALLED", "RETURNED", "TRANSFERRED");
        office.awaitTimeline(id, "step-left", "route-completed");
        assertThat(office.timeline(id).toString()).doesNotContain("Trần Văn Mẫu");
    }

    private Api.Answer order(String role, String agency, String id, String order, Map<String, Object> body) {
        return office.api().post(new Person(role, agency), "/api/v1/dossiers/" + id + "/steps/" + order, body);
    }

    private JsonNode awaitState(String id, String step, String state) {
        return Api.await(
                        step + " of " + id + " to be " + state,
                        () -> office.steps(id).stream()
                                .filter(seen -> is(seen, "id", step) && is(seen, "state", state))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** How each of the step's earlier times ended; empty if it waited again because another step went back. */
    private List<String> times(String id, String step) {
        return office.steps(id).stream()
                .filter(seen -> is(seen, "id", step))
                .flatMap(seen -> stream(seen.get("earlier").spliterator(), false))
                .map(time -> time.path("how").asString(""))
                .toList();
    }
}
