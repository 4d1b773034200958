package vn.motcua.eventing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class TokensOnlyTest {

    /** What {@code StrictHttpFirewall} lets pass by itself. */
    private static final Pattern OF_SPRING = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    @ParameterizedTest
    @CsvSource({
        "Bearer aZ09-._, true",
        "bearer abc, false",
        "Bearer abc==, false",
        "Bearer a b, false",
        "'Bearer ', false",
        "Basic abc, false"
    })
    void only_a_plain_token_is_read_without_asking_spring(String header, boolean isPlain) {
        assertThat(TokensOnly.isBearer(header)).isEqualTo(isPlain);
    }

    @Test
    void a_token_in_the_header_counts_and_none_elsewhere_as_for_spring() {
        var request = new MockHttpServletRequest("POST", "/");
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer abc");
        request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        request.setParameter("access_token", "another");

        assertThat(new TokensOnly().bearer().resolve(request))
                .isEqualTo("abc")
                .isEqualTo(new DefaultBearerTokenResolver().resolve(request));
    }

    @Test
    void headers_may_have_the_characters_that_spring_allows_and_no_others() {
        assertThat(IntStream.rangeClosed(0, 0x2FFF)
                        .mapToObj(character -> "a" + Character.toString(character) + "b")
                        .filter(text -> TokensOnly.isPrintable(text)
                                != OF_SPRING.matcher(text).matches()))
                .isEmpty();
    }
}
