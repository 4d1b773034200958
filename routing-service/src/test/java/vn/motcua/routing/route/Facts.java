package vn.motcua.routing.route;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;

/** What the tests of the route speak of: one dossier, two routes, the people on them. */
public final class Facts {
    public static final DossierId D17 = new DossierId("0d9f6a54-6d0e-5b7a-8a55-000000000017");
    public static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    public static final AgencyCode JUSTICE = new AgencyCode("H99.21.1");
    public static final AgencyCode POLICE = new AgencyCode("H99.31");
    public static final AgencyCode INSURANCE = new AgencyCode("H99.32");
    public static final StepId CHECK = new StepId("check");
    public static final StepId DECIDE = new StepId("decide");

    public static final StaffId AN = new StaffId("an");
    public static final StaffId BINH = new StaffId("binh");
    public static final StaffId CHI = new StaffId("chi");
    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    public static final Instant LATER = NOON.plus(Duration.ofHours(3));
    public static final Deadlines TUESDAY =
            new Deadlines(NOON.plus(Duration.ofHours(5)), Instant.parse("2026-11-24T10:00:00Z"));
    public static final Term TWELVE_DAYS = new Term(12, Unit.CALENDAR_DAY);
    public static final ResultPaper EXTRACT =
            new ResultPaper("file-1", "12/TLKT-BS", LocalDate.of(2026, 11, 20), CHI, null);

    private Facts() {}

    public static Dossier d17() {
        return new Dossier(D17, "H99.21-261120-0001", "1.004873", "portal", COMMUNE, COMMUNE, List.of(COMMUNE));
    }

    /** Justice checks, the commune decides. */
    public static List<RouteStep> sequence() {
        return List.of(step("check", JUSTICE), step("decide", COMMUNE, "check"));
    }

    /** The same; justice computes what is to be paid. */
    static List<RouteStep> computedFirst() {
        var check = sequence().getFirst();
        return List.of(
                new RouteStep(
                        check.id(),
                        check.name(),
                        check.agency(),
                        check.allotment(),
                        check.after(),
                        check.branch(),
                        RouteStep.Waiting.TAX_AUTHORITY),
                sequence().getLast());
    }

    /** Justice registers; police and insurance work side by side; the commune brings it together. */
    public static List<RouteStep> parallel() {
        return List.of(
                step("register", JUSTICE),
                branch("residence", POLICE),
                branch("card", INSURANCE),
                step("gather", COMMUNE, "residence", "card"));
    }

    public static RouteStep step(String id, AgencyCode agency, String... after) {
        return new RouteStep(
                new StepId(id),
                "Bước " + id,
                agency,
                new Term(2, Unit.WORKING_DAY),
                Stream.of(after).map(StepId::new).toList(),
                null);
    }

    private static RouteStep branch(String id, AgencyCode agency) {
        return new RouteStep(
                new StepId(id),
                "Nhánh " + id,
                agency,
                new Term(15, Unit.CALENDAR_DAY),
                List.of(new StepId("register")),
                id);
    }

    public static RouteCommand register() {
        return new RouteCommand.Register(d17());
    }

    public static RouteCommand begin(List<RouteStep> plan) {
        return new RouteCommand.Begin(plan, NOON);
    }

    /** Where the procedure rules consultations itself, as that of building permits does. */
    public static RouteCommand permit() {
        return new RouteCommand.Begin(sequence(), new Terms.Consultation(TWELVE_DAYS, true), NOON);
    }

    /** Asks police about the check of justice, within the time that the procedure gives. */
    public static RouteCommand consult(String id) {
        return consult(id, POLICE, null);
    }

    public static RouteCommand consult(String id, AgencyCode agency, @Nullable Term within) {
        return new RouteCommand.Consult(id, CHECK, agency, "Có phải chỉ giới đường đỏ?", within, AN, NOON);
    }

    public static RouteCommand accept(String step, StaffId officer) {
        return new RouteCommand.Accept(new StepId(step), officer, NOON);
    }

    public static RouteCommand.Complete done(String step, StaffId officer) {
        return complete(step, officer, StepOutcome.DONE, null, null, null);
    }

    public static RouteCommand.Complete approved(String step, StaffId officer) {
        return complete(step, officer, StepOutcome.APPROVED, null, null, EXTRACT);
    }

    public static RouteCommand.Complete refused(String step, StaffId officer) {
        return complete(step, officer, StepOutcome.REFUSED, "Đã kết hôn", "Luật Hộ tịch, điều 21", null);
    }

    public static RouteCommand.Complete complete(
            String step,
            StaffId officer,
            StepOutcome outcome,
            @Nullable String note,
            @Nullable String legalGround,
            @Nullable ResultPaper result) {
        return new RouteCommand.Complete(new StepId(step), officer, outcome, note, legalGround, result, LATER);
    }
}
