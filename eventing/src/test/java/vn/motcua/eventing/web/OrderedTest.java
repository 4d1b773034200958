package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;

class OrderedTest {

    @Test
    void what_was_done_is_the_subject_as_it_stands() {
        var subject = subject(3);

        assertThat(Ordered.<String, String>done(new Handled.Done<>(subject), OrderedTest::conflict))
                .isSameAs(subject);
    }

    @Test
    void a_refusal_tells_the_version_of_what_is_there() {
        assertThat(refused(3, HttpStatus.CONFLICT)).isEqualTo("\"3\"");
    }

    @Test
    void what_was_never_created_and_what_is_not_seen_tell_no_version() {
        assertThat(refused(0, HttpStatus.UNPROCESSABLE_CONTENT)).isNull();
        assertThat(refused(3, HttpStatus.NOT_FOUND)).isNull();
    }

    @Test
    void whoever_has_seen_another_version_is_told_the_current_one() {
        var handled = new Handled.Stale<String, String>(subject(4));

        var problem = catchThrowableOfType(Problem.class, () -> Ordered.done(handled, OrderedTest::conflict));

        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(problem.getHeaders().getETag()).isEqualTo("\"4\"");
    }

    private static String refused(long version, HttpStatus status) {
        var handled = new Handled.Refused<String, String>("no", subject(version));
        return catchThrowableOfType(
                        Problem.class, () -> Ordered.done(handled, no -> Problem.of(status, "slug", "Title", no)))
                .getHeaders()
                .getETag();
    }

    private static Problem conflict(String rejection) {
        return Problem.of(HttpStatus.CONFLICT, "slug", "Title", rejection);
    }

    private static Stored<String> subject(long version) {
        return new Stored<>("d17", version, 0, "state", Map.of(), List.of(), List.of(), null);
    }
}
