package vn.motcua.intake.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.OwnRules;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.contracts.reference.Procedure.Extension;
import vn.motcua.intake.dossier.Application.Asked;
import vn.motcua.intake.dossier.Application.HandedIn;
import vn.motcua.intake.dossier.Application.Handover;
import vn.motcua.intake.dossier.Application.People;
import vn.motcua.intake.dossier.Application.Taken;
import vn.motcua.intake.dossier.DossierCommand.Submit;
import vn.motcua.intake.dossier.Submission.HandIn;
import vn.motcua.intake.dossier.Submission.Promise;
import vn.motcua.intake.dossier.Submission.Request;

/** What every story of these tests begins with. */
public final class Facts {
    public static final DossierId D17 = new DossierId("00000000-0000-5000-8000-000000000017");
    public static final String CODE = "H99.21-261123-0017";
    public static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    public static final AgencyCode JUSTICE = new AgencyCode("H99.21.1");
    public static final AgencyCode POLICE = new AgencyCode("H99.31");
    public static final StepId VERIFY = new StepId("verify");
    public static final StepId ISSUE = new StepId("issue");
    public static final StaffId CLERK = new StaffId("clerk-21");
    public static final StaffId OFFICER = new StaffId("officer-33");
    public static final Money.Claim TAX = new Money.Claim("Thuế thu nhập cá nhân", 12_000_000, "12/TB-CCT");
    public static final Money.Claim FEE = new Money.Claim("Lệ phí trước bạ", 500_000, "13/TB-CCT");
    public static final Money.Entry CHARGE = new Money.Entry("Lệ phí", 50_000, Money.Method.TRANSFER, "FT-0123", null);
    public static final StaffId LEADER = new StaffId("leader-21");

    /** A Monday, eleven o'clock in Vietnam. */
    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    public static final Instant LATER = NOON.plus(Duration.ofHours(2));
    public static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    public static final Instant DUE = Instant.parse("2026-11-26T10:00:00Z");
    public static final SealedText SECRET = new SealedText("AbC=");
    public static final RuleSet RULES = new RuleSet("ND118-2025", LocalDate.parse("2025-07-01"), 1, 72, 60);
    public static final ResultPaper PAPER =
            new ResultPaper("file-9", "12/XN", LocalDate.parse("2026-11-25"), LEADER, null);
    /** Signed on the day itself. */
    public static final ResultPaper PAPER_AT_ONCE =
            new ResultPaper("file-9", "12/XN", LocalDate.parse("2026-11-23"), LEADER, null);

    private static final Component FORM = new Component("to-khai", "Tờ khai", List.of("ORIGINAL"), true);
    private static final Component PROOF = new Component("giay-to", "Giấy tờ", List.of("ORIGINAL", "COPY"), false);

    private Facts() {}

    /** Three working days; police verifies, justice issues. */
    public static Procedure certificate() {
        return procedure(List.of(new CaseTerm(null, null, new Term(3, Unit.WORKING_DAY), false)), true);
    }

    /** Two cases, to be decided by the clerk; a shorter time online for one of them. */
    public static Procedure permit() {
        return procedure(
                List.of(
                        new CaseTerm("Công trình", null, new Term(20, Unit.CALENDAR_DAY), false),
                        new CaseTerm("Nhà ở", null, new Term(15, Unit.CALENDAR_DAY), false),
                        new CaseTerm("Nhà ở", Channel.ONLINE, new Term(12, Unit.CALENDAR_DAY), false)),
                true);
    }

    /** Seven working days by law, five by the agencies' own promise. */
    static Procedure promised() {
        var promised = new Term(5, Unit.WORKING_DAY);
        return procedure(
                List.of(new CaseTerm(null, null, new Term(7, Unit.WORKING_DAY), false, promised, null, null)), true);
    }

    /** Three working days, or up to five where the case is complicated: justice has two more. */
    static Procedure extendable() {
        var extension = new Extension(2, "Điều 21", ISSUE);
        return procedure(
                List.of(new CaseTerm(null, null, new Term(3, Unit.WORKING_DAY), false, null, extension, null)), true);
    }

    /** Papers may be asked for in two rounds while it is processed. */
    static Procedure inTwoRounds() {
        return valid(
                LocalDate.parse("2025-07-01"),
                null,
                certificate().terms(),
                true,
                new OwnRules(List.of(new Term(7, Unit.WORKING_DAY), new Term(5, Unit.WORKING_DAY)), null));
    }

    public static Procedure onlyAtCounter() {
        return procedure(List.of(new CaseTerm(null, null, new Term(3, Unit.WORKING_DAY), false)), false);
    }

    private static Procedure procedure(List<CaseTerm> terms, boolean online) {
        return valid(LocalDate.parse("2025-07-01"), null, terms, online);
    }

    static Procedure validFrom(LocalDate from, @Nullable LocalDate to) {
        return valid(from, to, certificate().terms(), true);
    }

    private static Procedure valid(LocalDate from, @Nullable LocalDate to, List<CaseTerm> terms, boolean online) {
        return valid(from, to, terms, online, null);
    }

    private static Procedure valid(
            LocalDate from, @Nullable LocalDate to, List<CaseTerm> terms, boolean online, @Nullable OwnRules own) {
        return new Procedure(
                "1.004873",
                1,
                "Cấp Giấy xác nhận tình trạng hôn nhân",
                "Hộ tịch",
                List.of("commune"),
                List.of(COMMUNE),
                new AgencyCode(".1"),
                from,
                to,
                online,
                true,
                terms,
                List.of(),
                List.of(FORM, PROOF),
                new AfterSupplement(AfterSupplement.Policy.RESTART, 0),
                List.of(
                        new RouteStep(VERIFY, "Xác minh", POLICE, new Term(1, Unit.WORKING_DAY), List.of(), null),
                        new RouteStep(
                                ISSUE,
                                "Cấp",
                                new AgencyCode(".1"),
                                new Term(2, Unit.WORKING_DAY),
                                List.of(VERIFY),
                                null)),
                own,
                null,
                null);
    }

    public static Application application(Channel channel) {
        return application(channel, Delivery.ELECTRONIC, null, null, null);
    }

    static Application application(
            Channel channel,
            Delivery delivery,
            @Nullable Handover handover,
            @Nullable Instant receivedAt,
            @Nullable String caseName) {
        var atTheCounter = channel == Channel.COUNTER;
        return new Application(
                D17,
                new Request(
                        atTheCounter ? "clerk" : "portal",
                        atTheCounter ? CLERK : new StaffId("portal"),
                        "fingerprint",
                        "attempt"),
                COMMUNE,
                channel,
                atTheCounter,
                new Asked(delivery, caseName, null),
                new Taken(handover, receivedAt, null),
                new People(SECRET, null, delivery != Delivery.POST),
                List.of(new HandedIn("to-khai", form(channel), null)));
    }

    private static Paper.Form form(Channel channel) {
        return channel == Channel.ONLINE || channel == Channel.KIOSK ? Paper.Form.ELECTRONIC : Paper.Form.ORIGINAL;
    }

    static Application with(Application a, List<HandedIn> papers) {
        return new Application(
                a.id(),
                a.request(),
                a.receivingAgency(),
                a.channel(),
                a.byStaff(),
                a.asked(),
                a.taken(),
                a.people(),
                papers);
    }

    static Application withFingerprint(Application a, String fingerprint) {
        return new Application(
                a.id(),
                new Request(
                        a.request().client(),
                        a.request().by(),
                        fingerprint,
                        a.request().attempt()),
                a.receivingAgency(),
                a.channel(),
                a.byStaff(),
                a.asked(),
                a.taken(),
                a.people(),
                a.papers());
    }

    static Application extended(Application a) {
        return new Application(
                a.id(),
                a.request(),
                a.receivingAgency(),
                a.channel(),
                a.byStaff(),
                new Asked(a.asked().resultDelivery(), a.asked().caseName(), SECRET),
                a.taken(),
                a.people(),
                a.papers());
    }

    static Application withExternalCode(Application a, String code) {
        return new Application(
                a.id(),
                a.request(),
                a.receivingAgency(),
                a.channel(),
                a.byStaff(),
                a.asked(),
                new Taken(a.taken().handover(), a.taken().receivedAt(), code),
                a.people(),
                a.papers());
    }

    static Application at(Application a, AgencyCode agency) {
        return new Application(
                a.id(), a.request(), agency, a.channel(), a.byStaff(), a.asked(), a.taken(), a.people(), a.papers());
    }

    public static Submit submit(Application application) {
        return submit(application, certificate());
    }

    static Submit submit(Application application, Procedure procedure) {
        return new Submit(application, procedure, RULES, NOON);
    }

    public static Submission submission(Channel channel) {
        return Admission.submission(submit(application(channel)));
    }

    static Terms terms() {
        var submission = submission(Channel.ONLINE);
        return submission.terms(submission.promise().cases().getFirst());
    }

    static DossierEvent submitted() {
        return new DossierEvent.Submitted(submission(Channel.ONLINE));
    }

    static DossierEvent submitted(Channel channel) {
        return new DossierEvent.Submitted(submission(channel));
    }

    static DossierEvent registered() {
        return new DossierEvent.Registered(CODE);
    }

    static DossierEvent accepted() {
        return new DossierEvent.Accepted(NOON, CLERK, terms());
    }

    static DossierEvent begun() {
        return new DossierEvent.ProcessingBegun();
    }

    static DossierEvent finished() {
        return new DossierEvent.Finished(LATER, Outcome.GRANTED);
    }

    static DossierEvent returned() {
        return new DossierEvent.Returned(LATER, Delivery.ELECTRONIC, null, null);
    }

    static DossierEvent refused() {
        return new DossierEvent.NotAccepted(CLERK, "refusal-1", SECRET, NOON);
    }

    static DossierEvent supplementRequested(Phase phase) {
        return new DossierEvent.SupplementRequested(1, phase, CLERK, FRIDAY, "supplement-request-1", SECRET);
    }

    static DossierEvent handedIn() {
        return new DossierEvent.SupplementHandedIn(1, List.of(), LATER);
    }

    static DossierEvent confirmed() {
        return new DossierEvent.SupplementConfirmed(1, true, LATER, CLERK);
    }

    static DossierEvent stopped(boolean isFinal) {
        return new DossierEvent.Stopped(isFinal, "Điều 19", LEADER, "stop-1", SECRET, NOON);
    }

    static DossierEvent told(Money.Claim... claims) {
        return new DossierEvent.DutiesTold(OFFICER, List.of(claims), NOON);
    }

    static DossierEvent paid(Money.Claim claim, int open) {
        return new DossierEvent.DutyPaid(claim.reference(), claim.amount(), LATER, open);
    }

    static DossierEvent feeRecorded() {
        return new DossierEvent.FeeRecorded(new Money.Fee(1, CHARGE, "key-1", CLERK, NOON, null, null));
    }

    static DossierEvent feeNumbered() {
        return new DossierEvent.FeeNumbered(1, 7);
    }

    static DossierEvent feeRefunded() {
        return new DossierEvent.FeeRefunded(1, new Money.Refund(CLERK, LATER, "refund-1"), SECRET);
    }

    static DossierEvent withdrawalAsked() {
        return new DossierEvent.WithdrawalAsked("withdrawal-1", SECRET, NOON);
    }

    static DossierEvent withdrawn() {
        return new DossierEvent.Withdrawn(CLERK, LATER);
    }

    /** Of March 2019, returned a day early. */
    static Past past() {
        return past(
                new Past.Standing.Returned(
                        Outcome.GRANTED, Instant.parse("2019-03-13T03:00:00Z"), Instant.parse("2019-03-15T03:00:00Z")),
                Instant.parse("2019-03-14T10:00:00Z"));
    }

    static Past past(Past.Standing standing, @Nullable Instant dueAt, Past.Wait... waits) {
        return new Past(Instant.parse("2019-03-11T02:00:00Z"), standing, dueAt, null, List.of(waits), NOON);
    }

    static DossierCommand.Import imported(Past past) {
        var s = submission(Channel.COUNTER);
        var promised = s.promise();
        var submission = new Submission(
                s.id(),
                new Request("operator", new StaffId("operator"), "line", "migration/1"),
                s.receivingAgency(),
                s.competentAgency(),
                new HandIn(
                        s.handIn().channel(),
                        Delivery.COUNTER,
                        past.receivedAt(),
                        null,
                        false,
                        null,
                        CODE,
                        past.recordedAt(),
                        null),
                new Promise(
                        promised.procedure(),
                        0,
                        promised.procedureName(),
                        promised.field(),
                        promised.ruleSet(),
                        List.of(),
                        List.of(),
                        promised.afterSupplement(),
                        List.of(new RouteStep(
                                new StepId("rest"),
                                "Giải quyết",
                                JUSTICE,
                                new Term(3, Unit.CALENDAR_DAY),
                                List.of(),
                                null)),
                        null),
                null,
                null,
                List.of());
        return new DossierCommand.Import(submission, CODE, past);
    }

    static DossierCommand.Correct correct(Correction correction) {
        var legalBasis = correction instanceof Correction.Data ? null : "Điều 5";
        return new DossierCommand.Correct(LEADER, correction, legalBasis, SECRET, null, LATER);
    }

    static DossierCommand.Correct correct(Correction correction, ResultPaper paper) {
        var c = correct(correction);
        return new DossierCommand.Correct(c.by(), correction, c.legalBasis(), c.text(), paper, c.at());
    }

    static DossierEvent corrected(Correction correction) {
        var c = correct(correction);
        return new DossierEvent.Corrected(
                new Correction.Made(1, correction, c.by(), c.legalBasis(), "correction-1", c.at()), SECRET);
    }

    static DossierEvent annulled() {
        return new DossierEvent.Annulled("Điều 17", LEADER, "annulment-1", SECRET, LATER);
    }
}
