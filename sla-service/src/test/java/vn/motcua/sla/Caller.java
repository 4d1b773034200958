package vn.motcua.sla;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.eventing.web.HeldToItsDescription;
import vn.motcua.eventing.web.Tokens;

/** Calls the service through its filters. */
@TestComponent
public final class Caller {
    private final MockMvcTester mvc;

    Caller(WebApplicationContext service) {
        this.mvc = HeldToItsDescription.tester(service);
    }

    public MockMvcRequestBuilder get(String path) {
        return mvc.get().uri(URI.create(path));
    }

    public MockMvcRequestBuilder get(String token, String path) {
        return get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(URI.create(path));
    }

    public MockMvcRequestBuilder post(String token, String path) {
        return post(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public MockMvcRequestBuilder post(String token, String path, String json) {
        return post(token, path).contentType(MediaType.APPLICATION_JSON).content(json);
    }

    public static String clerk(String agency) {
        return Tokens.token("clerk", agency);
    }

    public static String leader(String agency) {
        return Tokens.token("leader", agency);
    }

    public static String portal(String client) {
        return Tokens.token(Map.of("sub", "citizen", "client", client, "roles", List.of("portal")));
    }
}
