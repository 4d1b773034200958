package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.eventing.access.Scope;
import vn.motcua.intake.dossier.Dossier.Absent;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Unnumbered;

/** The fields by which dossiers are found. A dossier without a code is not found at all. */
public final class DossierFields {
    /** Where they are kept. */
    public static final String COLLECTION = "dossiers";

    public static final String CODE = "code";
    public static final String STATUS = "status";
    public static final String PROCEDURE = "procedure";
    public static final String CLIENT = "client";
    public static final String SUBMITTED_AT = "submittedAt";
    public static final String RECEIVED_AT = "receivedAt";
    public static final String PARTIES = "parties";

    /** The parties and all agencies above them. */
    public static final String ABOVE_PARTIES = "aboveParties";

    public static final String ATTACHMENTS = "attachments";

    /** The code without dots and hyphens, as it is read out and typed in. */
    public static final String PLAIN_CODE = "plainCode";

    /** In whose log book it stands: that of the agency that received it. */
    public static final String BOOK = "book";

    /** Tokens of the numbers of its persons. */
    public static final String PERSONS = "persons";

    /** Where it waits at a counter: the claims of all scopes that its agency lies in, each also with the kind of waiting. */
    public static final String DESK = "desk";

    public static final String DESK_KIND = "deskKind";

    /** Until when it has to be done; far away where no clock runs. */
    public static final String DESK_DUE = "deskDue";

    /** No clock runs: what waits without one stands last. */
    public static final Instant NO_CLOCK = Instant.parse("9999-12-31T00:00:00Z");

    private DossierFields() {}

    /**
     * The fields of a dossier.
     *
     * @param traces what its persons are found by
     */
    public static Map<String, Object> of(Dossier dossier, Traces traces) {
        return switch (dossier) {
            case Absent _, Unnumbered _ -> Map.of();
            case Registered registered -> of(registered, traces);
        };
    }

    private static Map<String, Object> of(Registered dossier, Traces traces) {
        var folder = dossier.folder();
        var submission = folder.submission();
        Map<String, Object> fields = new HashMap<>();
        fields.put(CODE, folder.code());
        fields.put(PLAIN_CODE, DossierCode.plain(folder.code()));
        fields.put(PERSONS, traces.of(folder));
        fields.put(STATUS, Dossier.statusOf(dossier).name());
        fields.put(PROCEDURE, submission.promise().procedure());
        fields.put(CLIENT, submission.request().client());
        fields.put(SUBMITTED_AT, submission.handIn().submittedAt());
        fields.put(PARTIES, AgencyCode.values(folder.parties()));
        fields.put(ABOVE_PARTIES, aboveParties(folder));
        fields.put(ATTACHMENTS, attachments(dossier));
        Dossier.acceptanceOf(dossier).ifPresent(acceptance -> {
            fields.put(RECEIVED_AT, acceptance.receivedAt());
            fields.put(BOOK, submission.receivingAgency().value());
        });
        Waiting.of(dossier).ifPresent(waiting -> {
            fields.put(DESK, desks(submission.receivingAgency(), waiting.kind()));
            fields.put(DESK_KIND, waiting.kind().name());
            fields.put(DESK_DUE, Objects.requireNonNullElse(waiting.dueAt(), NO_CLOCK));
        });
        return fields;
    }

    private static List<String> desks(AgencyCode agency, Waiting.Kind kind) {
        return Scope.claimsOf(agency.value()).stream()
                .flatMap(claim -> Stream.of(desk(claim, null), desk(claim, kind)))
                .toList();
    }

    /** What waits at the counters of a scope, of one kind or of all. */
    public static String desk(String claim, Waiting.@Nullable Kind kind) {
        return kind == null ? claim : claim + "/" + kind;
    }

    private static List<String> aboveParties(Folder folder) {
        return folder.parties().stream()
                .flatMap(party -> Scope.upwardsOf(party.value()).stream())
                .distinct()
                .toList();
    }

    private static List<String> attachments(Registered dossier) {
        var papers = dossier.folder().papers().stream().map(Paper::attachment).filter(Objects::nonNull);
        var results = Dossier.acceptanceOf(dossier).stream()
                .flatMap(acceptance -> acceptance.results().stream())
                .map(ResultPaper::attachment);
        return Stream.concat(papers, results).distinct().toList();
    }
}
