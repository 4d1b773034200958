package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.RouteSentence.given;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An holds the check of justice. */
class DraftsTest {

    @Test
    void who_holds_a_step_drafts_what_the_applicant_is_to_be_asked_for() {
        held().when(draft("Bản vẽ"))
                .then(new RouteEvent.SupplementDrafted(
                        new Draft(CHECK, 1, AN, LATER),
                        List.of(
                                new Writing("draft-items-check", "Bản vẽ\nSổ đỏ", null),
                                new Writing("draft-reason-check", "Thiếu", null))));
    }

    @Test
    void another_draft_takes_its_place_and_the_same_again_changes_nothing() {
        var drafted = held().when(draft("Bản vẽ"));

        drafted.when(draft("Bản vẽ")).thenNothing();
        drafted.when(draft("Bản đồ"));
        assertThat(drafts(drafted)).containsExactly(new Draft(CHECK, 2, AN, LATER));
        assertThat(drafted.state().known().orElseThrow().lines("draft-items-check.2"))
                .containsExactly("Bản đồ", "Sổ đỏ");
    }

    @Test
    void it_waits_until_the_clerk_has_asked_the_applicant() {
        var asked = held().when(draft("Bản vẽ")).when(new RouteCommand.Halt(Pause.SUPPLEMENT));

        assertThat(drafts(asked)).isEmpty();
        asked.when(draft("Bản đồ")).thenRejected(new RouteRejection.Paused(Pause.SUPPLEMENT));
    }

    @Test
    void it_goes_with_the_step_that_it_was_drafted_for() {
        assertThat(drafts(held().when(draft("Bản vẽ")).when(done("check", AN)))).isEmpty();
        assertThat(drafts(held().when(draft("Bản vẽ"))
                        .when(new RouteCommand.Return(CHECK, null, "Không thuộc thẩm quyền", AN, LATER))))
                .isEmpty();
        assertThat(drafts(held().when(draft("Bản vẽ")).when(new RouteCommand.End())))
                .isEmpty();
    }

    @Test
    void only_who_holds_the_step_drafts() {
        given(register(), begin(sequence())).when(draft("?")).thenRejected(new RouteRejection.NotAccepted(CHECK));
        held().when(done("check", AN)).when(draft("?")).thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
    }

    private static List<Draft> drafts(RouteSentence sentence) {
        return sentence.state().known().orElseThrow().drafts();
    }

    private static RouteSentence held() {
        return given(register(), begin(sequence()), accept("check", AN));
    }

    private static RouteCommand draft(String item) {
        return new RouteCommand.DraftSupplement(CHECK, List.of(item, "Sổ đỏ"), "Thiếu", AN, LATER);
    }
}
