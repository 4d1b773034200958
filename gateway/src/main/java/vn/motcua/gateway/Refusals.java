package vn.motcua.gateway;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
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

    static void noType(HttpServletResponse response) throws IOException {
        var expected = "one media type, such as application/json";
        send(
                response,
                problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Unsupported Media Type",
                        "Expected Content-Type to be " + expected + ", got another form.",
                        new Fault(HttpHeaders.CONTENT_TYPE, expected, "another form")));
    }

    static void moreThanOne(HttpServletResponse response, String header) throws IOException {
        send(
                response,
                problem(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + header + " once, got it more than once.",
                        new Fault(header, "one header", "more than one")));
    }

    static void tooSlow(HttpServletResponse response, EdgeSettings settings) throws IOException {
        var expected = settings.perSecond().toBytes() + " bytes a second after the first "
                + settings.patience().toSeconds() + " seconds";
        send(
                response,
                problem(
                        HttpStatus.REQUEST_TIMEOUT,
                        "body-too-slow",
                        "The body comes too slowly",
                        "Expected at least " + expected + ", got fewer; nothing was changed.",
                        new Fault("body", expected, "fewer")));
    }

    static ServerResponse notThatMethod(ServerRequest request, Set<HttpMethod> methods) {
        var known = methods.stream().map(HttpMethod::name).sorted().collect(joining(", "));
        return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(methods)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "Method Not Allowed",
                        "Expected " + known + ", got " + request.method() + "."));
    }

    static ServerResponse notHttp() {
        return ServerResponse.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(status(HttpServletResponse.SC_BAD_REQUEST));
    }

    /** What is refused for no other reason than its status tells. */
    static Problem status(int code) {
        var status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.BAD_REQUEST);
        return problem(
                status,
                status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status.getReasonPhrase(),
                switch (status) {
                    case NOT_FOUND -> "Expected the path of something known, got another.";
                    case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> "Expected a method that is known here, got another.";
                    case REQUEST_TIMEOUT -> "Expected the whole request in time, got a part.";
                    case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                        "Expected a shorter path or shorter headers, got longer ones.";
                    case BAD_REQUEST ->
                        "Expected a request line, headers and a body as HTTP has them, in UTF-8, with nothing doubtful in the path, got others.";
                    default -> "The request could not be handled.";
                });
    }

    static void status(HttpServletResponse response, int code) throws IOException {
        send(response, status(code));
    }

    static byte[] json(Problem problem) {
        return JSON.writeValueAsBytes(problem);
    }

    private static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json(problem));
    }
}
