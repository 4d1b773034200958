package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.Facts.DECIDE;
import static vn.motcua.routing.route.RouteSentence.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check was offered to justice at noon; An holds it and has been there an hour later. */
class FieldChecksTest {
    private static final Instant THERE = NOON.plusSeconds(3_600);

    @Test
    void who_holds_a_step_records_what_was_seen() {
        held().when(seen(THERE, "Đúng hiện trạng"))
                .then(new RouteEvent.FieldCheckRecorded(
                        new FieldCheck(CHECK, 1, THERE, AN, LATER),
                        List.of(
                                new Writing("field-place-check", "Thôn Mẫu", null),
                                new Writing("field-participants-check", "Ông Mẫu\nBà Mẫu", null),
                                new Writing("field-result-check", "Đúng hiện trạng", null))));
    }

    @Test
    void the_same_again_is_known_and_anything_else_is_another_check() {
        var checked = held().when(seen(THERE, "Đúng hiện trạng"));

        checked.when(seen(THERE, "Đúng hiện trạng")).thenNothing();
        checked.when(seen(THERE, "Sai hiện trạng"));
        assertThat(checked.state().known().orElseThrow().fieldChecks(CHECK))
                .extracting(FieldCheck::number)
                .containsExactly(1, 2);
    }

    @Test
    void nobody_was_there_before_the_step_was_his_nor_tomorrow() {
        var outside = new RouteRejection.CheckOutside(CHECK, NOON, LATER);

        held().when(seen(NOON.minusMillis(1), "?")).thenRejected(outside);
        held().when(seen(LATER.plusMillis(1), "?")).thenRejected(outside);
    }

    @Test
    void only_who_holds_the_step_records() {
        var way = given(register(), begin(sequence()));

        way.when(seen(THERE, "?")).thenRejected(new RouteRejection.NotAccepted(CHECK));
        way.when(new RouteCommand.RecordFieldCheck(DECIDE, THERE, "Đây", List.of("Tôi"), "?", CHI, LATER))
                .thenRejected(new RouteRejection.NotOffered(DECIDE));
        way.when(accept("check", AN)).when(done("check", AN)).when(seen(THERE, "?"));
        way.thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
    }

    @Test
    void no_step_is_checked_for_ever() {
        var checked = held();
        for (int i = 0; i < 20; i++) {
            checked.when(seen(THERE.plusSeconds(i), "Lần " + i));
        }

        checked.when(seen(THERE, "Lần nữa")).thenRejected(new RouteRejection.TooManyChecks(CHECK, 20));
    }

    private static RouteSentence held() {
        return given(register(), begin(sequence()), accept("check", AN));
    }

    private static RouteCommand seen(Instant at, String result) {
        return new RouteCommand.RecordFieldCheck(
                CHECK, at, "Thôn Mẫu", List.of("Ông Mẫu", "Bà Mẫu"), result, AN, LATER);
    }
}
