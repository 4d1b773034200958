package vn.motcua.routing;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.web.HeldToItsDescription;
import vn.motcua.eventing.web.Tokens;

/** Calls the service through its filters. */
@TestComponent
public final class Caller {
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

    public static String officer(AgencyCode agency) {
        return officer(agency.value());
    }

    public static String leader(AgencyCode agency) {
        return leader(agency.value());
    }

    public static String staff(String role, AgencyCode agency) {
        return staff(role, agency.value());
    }

    public static String officer(String agency) {
        return staff("officer", agency);
    }

    public static String leader(String agency) {
        return staff("leader", agency);
    }

    /** The token of one whom {@link RoutingSlice} has on the staff of this agency. */
    public static String staff(String role, String agency) {
        var id = role + "-" + agency.replace("*", "all");
        return Tokens.token(Map.of("sub", id, "client", role, "roles", List.of(role), "agency", agency));
    }
}
