package vn.motcua.eventing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class TokensOnlyTest {

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void headers_may_have_the_characters_that_spring_allows_and_no_others(boolean inName) {
        var spring = new StrictHttpFirewall();
        var ours = new TokensOnly().firewall();

        assertThat(IntStream.rangeClosed(0, 0x2FFF)
                        .mapToObj(character -> "a" + Character.toString(character) + "b")
                        .filter(text -> isLetPass(ours, text, inName) != isLetPass(spring, text, inName)))
                .isEmpty();
    }

    private static boolean isLetPass(HttpFirewall firewall, String text, boolean inName) {
        var request = new MockHttpServletRequest("GET", "/");
        var name = inName ? text : "X-Any";
        request.addHeader(name, inName ? "any" : text);
        try {
            return firewall.getFirewalledRequest(request).getHeader(name) != null;
        } catch (RequestRejectedException e) {
            return false;
        }
    }
}
