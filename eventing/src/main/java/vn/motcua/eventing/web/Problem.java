package vn.motcua.eventing.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that refuses, as RFC 9457 tells it. What it says is read by the client and by whoever stands between: no secret,
 * no personal data, no class name. For a value that is personal (a name, an identity number, a phone number) {@code found}
 * describes it ("11 digits"), and never is it.
 */
public final class Problem extends ErrorResponseException {

    static final String TYPES = "https://motcua.vn/problems/";
    private static final String ERRORS = "errors";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final List<Mismatch> errors = new ArrayList<>();

    private Problem(HttpStatusCode status, ProblemDetail body) {
        super(status, body, null);
    }

    /**
     * @param slug what kind of problem, the end of its {@code type}
     * @param title the same for every problem of the kind
     * @param detail what was expected and what was found, this time
     */
    public static Problem of(HttpStatusCode status, String slug, String title, String detail) {
        return new Problem(status, body(status, slug, title, detail));
    }

    /** The same, in every service, for a dossier that does not exist and for one that whoever asks may not see. */
    public static Problem noSuchDossier() {
        return of(
                HttpStatus.NOT_FOUND,
                "no-such-dossier",
                "There is no such dossier",
                "Expected a dossier that you may see, got none");
    }

    /** The same, in every service, for an order that was given by a version which is no longer the current one. */
    public static Problem stale(long current) {
        return of(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale",
                        "It has changed since it was read",
                        "Expected the version of If-Match, got another")
                .etag(current);
    }

    /** Something that is needed is away for the moment: the same request may be tried again in a few seconds. */
    public static Problem later(String slug, String title, String detail) {
        var later = of(HttpStatus.SERVICE_UNAVAILABLE, slug, title, detail);
        later.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return later;
    }

    /** The same, in every service, for something behind it that does not answer. */
    public static Problem unavailable(String detail) {
        return later(
                Problems.slug(HttpStatus.SERVICE_UNAVAILABLE), Problems.title(HttpStatus.SERVICE_UNAVAILABLE), detail);
    }

    /** Names one field, parameter or header that is not as expected. */
    public Problem error(String field, String expected, @Nullable String found) {
        errors.add(new Mismatch(field, expected, found));
        getBody().setProperty(ERRORS, List.copyOf(errors));
        return this;
    }

    /** Carries the current version of what was to be changed. */
    public Problem etag(long version) {
        getHeaders().setETag(Etag.of(version));
        return this;
    }

    /** A refusal is no accident: nobody reads its stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    static ProblemDetail body(HttpStatusCode status, String slug, String title, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + slug));
        body.setTitle(title);
        return body;
    }

    private record Mismatch(String field, String expected, @Nullable String found) {}
}
