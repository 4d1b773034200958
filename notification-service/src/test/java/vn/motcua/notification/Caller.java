package vn.motcua.notification;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.eventing.web.HeldToItsDescription;
import vn.motcua.eventing.web.Tokens;

/** Calls the service through its filters. */
@TestComponent
public final class Caller {

    public static final String LEADER = Tokens.token(Map.of(
            "sub", "leader-21-1", "client", "leader", "roles", List.of("leader"), "agency", Facts.JUSTICE.value()));
    public static final String PORTAL = Tokens.token("portal");

    private final MockMvcTester mvc;

    Caller(WebApplicationContext service) {
        this.mvc = HeldToItsDescription.tester(service);
    }

    public MockMvcRequestBuilder anyone(HttpMethod method, String path) {
        return mvc.method(method).uri(path);
    }

    public MockMvcRequestBuilder get(String token, String path) {
        return with(token, anyone(HttpMethod.GET, path));
    }

    public MockMvcRequestBuilder post(String token, String path, String json) {
        return with(token, anyone(HttpMethod.POST, path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private static MockMvcRequestBuilder with(String token, MockMvcRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
