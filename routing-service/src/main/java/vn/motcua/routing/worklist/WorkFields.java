package vn.motcua.routing.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.routing.route.Consultation;
import vn.motcua.routing.route.Dossier;
import vn.motcua.routing.route.Draft;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/**
 * The open steps and opinions of a dossier beside its state: {@code work} one by one, {@code firstDueAt} the earliest of them,
 * {@code parties} every scope that may see the dossier. All gone once nothing is open.
 */
public final class WorkFields {
    /** Where the routes of dossiers are kept. */
    public static final String COLLECTION = "dossiers";

    public static final String CODE = "code";
    public static final String PROCEDURE = "procedure";
    public static final String PARTIES = "parties";
    public static final String FIRST_DUE_AT = "firstDueAt";
    public static final String WORK = "work";
    public static final String HELD = "held";

    public static final String STEP = "step";
    public static final String CONSULTATION = "consultation";
    public static final String NAME = "name";
    public static final String AGENCY = "agency";
    public static final String SCOPES = "scopes";
    public static final String STATE = "state";
    public static final String OFFICER = "officer";
    public static final String OFFERED_AT = "offeredAt";
    public static final String ACCEPTANCE_DUE_AT = "acceptanceDueAt";
    public static final String DUE_AT = "dueAt";

    private WorkFields() {}

    /** The fields of a route. */
    public static Map<String, Object> of(Route route) {
        return switch (route) {
            case Route.UnderWay underWay -> of(underWay);
            case Route.Unknown _, Route.Registered _, Route.Completed _, Route.Ended _ -> Map.of();
        };
    }

    private static Map<String, Object> of(Route.UnderWay route) {
        var dossier = route.way().dossier();
        var held = route.pauses().stream().sorted().toList();
        var way = route.way();
        var items = Stream.of(
                        way.steps().stream().flatMap(step -> item(dossier, step, held)),
                        way.consultations().stream().flatMap(consultation -> items(way, consultation, held)),
                        way.drafts().stream().map(draft -> item(way, draft, held)))
                .flatMap(Function.identity())
                .toList();
        if (items.isEmpty()) {
            return Map.of();
        }
        var first = items.stream().map(WorkItem::place).min(Place::compareTo).orElseThrow();
        var parties = route.way().parties().stream()
                .flatMap(party -> Scope.claimsOf(party.value()).stream())
                .distinct()
                .toList();
        return Map.of(
                CODE, dossier.code(),
                PROCEDURE, dossier.procedure(),
                PARTIES, parties,
                FIRST_DUE_AT, first.due(),
                HELD, held.stream().map(Pause::name).toList(),
                WORK, items.stream().map(WorkFields::document).toList());
    }

    private static Stream<WorkItem> items(Way way, Consultation consultation, List<Pause> held) {
        var inquiry = consultation.inquiry();
        return switch (consultation) {
            case Consultation.Awaited _ -> Stream.of(item(way, inquiry, inquiry.agency(), WorkState.CONSULTED, held));
            case Consultation.Overdue _ ->
                Stream.of(
                        item(way, inquiry, inquiry.agency(), WorkState.CONSULTED, held),
                        item(way, inquiry, way.dossier().receivingAgency(), WorkState.OPINION_OVERDUE, held));
            case Consultation.Answered _, Consultation.DeemedConsent _, Consultation.Closed _ -> Stream.empty();
        };
    }

    /** @param agency who has to do something about it */
    private static WorkItem item(
            Way way, Consultation.Inquiry inquiry, AgencyCode agency, WorkState state, List<Pause> held) {
        var dossier = way.dossier();
        return new WorkItem(
                dossier.id(),
                dossier.code(),
                dossier.procedure(),
                inquiry.step().value(),
                inquiry.id(),
                way.step(inquiry.step()).orElseThrow().plan().name(),
                agency.value(),
                state,
                null,
                inquiry.askedAt(),
                null,
                inquiry.until(),
                held);
    }

    private static Stream<WorkItem> item(Dossier dossier, Step step, List<Pause> held) {
        return switch (step) {
            case Step.Offered offered ->
                Stream.of(item(dossier, step, WorkState.OFFERED, offered.handOver(), offered.assigned(), held));
            case Step.Accepted accepted ->
                Stream.of(item(dossier, step, WorkState.ACCEPTED, accepted.handOver(), accepted.officer(), held));
            case Step.GivenBack back -> Stream.of(item(dossier, back, held));
            case Step.Waiting _, Step.Completed _, Step.Ended _ -> Stream.empty();
        };
    }

    /** The clerk of the one-stop unit has to issue it. */
    private static WorkItem item(Way way, Draft draft, List<Pause> held) {
        var dossier = way.dossier();
        return new WorkItem(
                dossier.id(),
                dossier.code(),
                dossier.procedure(),
                draft.step().value(),
                null,
                way.step(draft.step()).orElseThrow().plan().name(),
                dossier.receivingAgency().value(),
                WorkState.SUPPLEMENT_DRAFTED,
                null,
                draft.at(),
                null,
                null,
                held);
    }

    /** The one-stop unit has to offer it again. */
    private static WorkItem item(Dossier dossier, Step.GivenBack step, List<Pause> held) {
        return new WorkItem(
                dossier.id(),
                dossier.code(),
                dossier.procedure(),
                step.id().value(),
                null,
                step.plan().name(),
                dossier.receivingAgency().value(),
                WorkState.GIVEN_BACK,
                null,
                step.since(),
                null,
                null,
                held);
    }

    private static WorkItem item(
            Dossier dossier,
            Step step,
            WorkState state,
            Step.HandOver handOver,
            @Nullable StaffId officer,
            List<Pause> held) {
        var deadlines = handOver.deadlines();
        return new WorkItem(
                dossier.id(),
                dossier.code(),
                dossier.procedure(),
                step.id().value(),
                null,
                step.plan().name(),
                step.agency().value(),
                state,
                officer == null ? null : officer.value(),
                handOver.offeredAt(),
                deadlines == null ? null : deadlines.acceptanceDueAt(),
                deadlines == null ? null : deadlines.dueAt(),
                held);
    }

    private static Map<String, Object> document(WorkItem item) {
        var document = new HashMap<String, Object>();
        document.put(STEP, item.step());
        document.put(NAME, item.name());
        document.put(AGENCY, item.agency());
        document.put(SCOPES, Scope.claimsOf(item.agency()));
        document.put(STATE, item.state().name());
        document.put(OFFERED_AT, item.offeredAt());
        putIfThere(document, CONSULTATION, item.consultation());
        putIfThere(document, OFFICER, item.officer());
        putIfThere(document, ACCEPTANCE_DUE_AT, item.acceptanceDueAt());
        putIfThere(document, DUE_AT, item.dueAt());
        return document;
    }

    private static void putIfThere(Map<String, Object> document, String name, @Nullable Object value) {
        if (value != null) {
            document.put(name, value);
        }
    }
}
