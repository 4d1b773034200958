package vn.motcua.intake.dossier.web;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.filer;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

/** What an applicant is told before he files. */
@AtTheCounter
class CheckTest {
    private static final String CARD = "giay-to-tuy-than";

    private final Visitor visitor;
    private final MongoDatabase database;

    CheckTest(@Autowired Visitor visitor, @Autowired MongoDatabase database) {
        this.visitor = visitor;
        this.database = database;
    }

    @Test
    void whoever_checks_is_told_what_is_missing_what_it_costs_and_when_it_would_be_due() {
        var filing = Visitor.online();
        filing.put("documents", List.of());

        var checked = visitor.body(check(portal(), filing));

        assertThat(checked.get("missing").size()).isEqualTo(1);
        assertThat(checked.get("missing").get(0).get("component").asString()).isEqualTo("to-khai");
        assertThat(checked.get("missing").get(0).get("forms").size()).isEqualTo(2);
        assertThat(checked.get("fees").get(0).get("kind").asString()).isEqualTo("Lệ phí");
        assertThat(checked.get("wouldBeDueAt").asString()).isEqualTo("2026-11-26T11:00:00+07:00");
        assertThat(checked.get("known").isEmpty()).isTrue();
    }

    @Test
    void nothing_is_missing_of_what_could_be_filed() {
        assertThat(visitor.body(check(clerk(), Visitor.filing("1.004873", "COUNTER")))
                        .get("missing")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_the_filing_would_refuse_is_refused_in_the_same_words() {
        var nowhere = Visitor.online();
        nowhere.put("procedure", "9.999999");
        var wrongNumber = Visitor.online();
        wrongNumber.put("filer", filer("12345"));
        var strangeFile = Visitor.online();
        strangeFile.put(
                "documents", List.of(Map.of("component", "to-khai", "form", "ELECTRONIC", "attachment", "khong-co")));
        var unknownPaper = Visitor.online();
        unknownPaper.put("documents", List.of(Map.of("component", "khong-co", "form", "ELECTRONIC")));
        var noAddress = Visitor.online();
        noAddress.put("resultDelivery", "POST");
        noAddress.put("filer", Map.of("name", "Nguyễn Văn Mẫu"));

        for (var filing : List.of(nowhere, wrongNumber, strangeFile, unknownPaper, noAddress)) {
            var refused = check(portal(), filing);

            assertThat(refused).hasStatus(422);
            assertThat(visitor.body(refused).get("type"))
                    .isEqualTo(visitor.body(visitor.file(portal(), filing, "check-" + filing.hashCode()))
                            .get("type"));
        }
    }

    @Test
    void a_case_that_is_undecided_has_no_date_yet() {
        var filing = Visitor.filing("1.013225", "ONLINE");
        filing.put("documents", List.of());

        var undecided = visitor.body(check(portal(), filing));
        filing.put("case", "Nhà ở riêng lẻ");
        var decided = visitor.body(check(portal(), filing));

        assertThat(undecided.get("wouldBeDueAt").isNull()).isTrue();
        assertThat(undecided.get("missing").size()).isEqualTo(3);
        assertThat(decided.get("wouldBeDueAt").asString()).isEqualTo("2026-12-08T11:00:00+07:00");
    }

    @Test
    void nothing_is_kept_and_no_file_is_claimed() {
        var file = visitor.uploaded(portal());
        var filing = with("099301006601", file);
        var before = database.getCollection("dossiers").countDocuments();

        assertThat(check(portal(), filing)).hasStatusOk();
        assertThat(check(portal(), filing)).hasStatusOk();

        assertThat(database.getCollection("dossiers").countDocuments()).isEqualTo(before);
        assertThat(visitor.file(portal(), filing, "nothing-is-claimed")).hasStatus(201);
    }

    @Test
    void a_paper_that_the_same_owner_has_handed_in_before_is_offered() {
        var file = visitor.uploaded(portal());
        var id = visitor.filed(portal(), with("099301006611", file));
        var another = visitor.filed(portal(), with("099301006612", visitor.uploaded(portal())));

        var known = visitor.body(check(portal(), by("099301006611"))).get("known");

        assertThat(known.size()).isEqualTo(1);
        assertThat(known.get(0).get("component").asString()).isEqualTo(CARD);
        assertThat(known.get(0).get("attachment").asString()).isEqualTo(file);
        assertThat(known.get(0).get("dossier").asString()).isEqualTo(id).isNotEqualTo(another);
    }

    @Test
    void what_was_filed_for_another_is_not_the_filers_own() {
        var filing = with("099301006621", visitor.uploaded(portal()));
        filing.put("owner", filer("099301006622"));
        visitor.filed(portal(), filing);

        assertThat(known(portal(), by("099301006621"))).isZero();
        assertThat(known(portal(), by("099301006622"))).isEqualTo(1);
    }

    @Test
    void only_papers_are_offered_of_dossiers_that_whoever_asks_may_see() {
        visitor.filed(portal(), with("099301006631", visitor.uploaded(portal())));
        var other = Tokens.token(Map.of("sub", "x", "client", "another-portal", "roles", List.of("portal")));

        assertThat(known(other, by("099301006631"))).isZero();
        assertThat(known(portal(), by("099301006631"))).isEqualTo(1);
    }

    @Test
    void a_look_of_the_counter_at_what_is_known_is_on_record() {
        visitor.filed(portal(), with("099301006641", visitor.uploaded(portal())));
        var filing = by("099301006641");
        filing.put("channel", "COUNTER");

        assertThat(known(clerk(), filing)).isEqualTo(1);

        assertThat(database.getCollection("looks").find(eq("kind", "KnownPapers")))
                .anySatisfy(look -> assertThat(look.getInteger("hits")).isEqualTo(1));
    }

    @Test
    void who_may_file_may_check() {
        assertThat(check(leader(), Visitor.online())).hasStatus(403);
        assertThat(check(clerk(), Visitor.online())).hasStatus(403);
        assertThat(check(portal(), Visitor.filing("1.004873", "COUNTER"))).hasStatus(403);
    }

    private int known(String token, Map<String, Object> filing) {
        return visitor.body(check(token, filing)).get("known").size();
    }

    private static Map<String, Object> by(String idNumber) {
        var filing = Visitor.online();
        filing.put("filer", filer(idNumber));
        filing.put("documents", List.of());
        return filing;
    }

    private static Map<String, Object> with(String idNumber, String file) {
        var filing = by(idNumber);
        filing.put(
                "documents",
                List.of(
                        Map.of("component", "to-khai", "form", "ELECTRONIC"),
                        Map.of("component", CARD, "form", "ELECTRONIC", "attachment", file)));
        return filing;
    }

    private MvcTestResult check(String token, Map<String, Object> filing) {
        return visitor.post(token, filing, "/api/v1/dossiers/check");
    }
}
