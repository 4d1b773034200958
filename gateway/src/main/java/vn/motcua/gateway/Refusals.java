package vn.motcua.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) of what the edge itself refuses. */
final class Refusals {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Refusals() {}

    /** A refusal as it goes out. */
    record Problem(URI type, String title, int status, String detail, List<Fault> errors) {}

    /** Which part of the request is wrong. */
    record Fault(String field, String expected, String found) {}

    static Problem problem(HttpStatus status, String slug, String title, String detail, Fault... faults) {
        var type = URI.create("https://motcua.vn/problems/" + slug);
        return new Problem(type, title, status.value(), detail, List.of(faults));
    }

    static void noToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        send(
                response,
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "A valid token is needed",
                        "Expected a bearer token that is valid now, found none or another."));
    }

    static void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        send(response, problem(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", "The token's role may not do this."));
    }

    static void tooLarge(HttpServletResponse response, long limit) throws IOException {
        send(
                response,
                problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "The body is too large",
                        "Expected at most " + limit + " bytes.",
                        new Fault("body", "at most " + limit + " bytes", "more")));
    }

    private static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
