package vn.motcua.sla.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.clock.RuleSet;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.takeover.Past;

/**
 * A dossier of three working days received on Monday 2026-03-16 at nine: due on Thursday at closing, at risk from Tuesday's
 * closing, to be apologised for by Wednesday's. Justice checks it, then police answers, each within one working day.
 */
public final class Facts {
    public static final String D17 = "0b0e8a3e-6c2f-5d0e-9c1a-2f3b4c5d6e7f";
    public static final StepId CHECK = new StepId("check");
    public static final StepId ANSWER = new StepId("answer");
    public static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    public static final AgencyCode JUSTICE = new AgencyCode("H99.21.1");
    public static final AgencyCode POLICE = new AgencyCode("H99.31");
    public static final AgencyCode INSURANCE = new AgencyCode("H99.32");

    public static final Instant MONDAY_NINE = at("2026-03-16T09:00");
    public static final Instant MONDAY_CLOSING = at("2026-03-16T17:00");
    public static final Instant TUESDAY_CLOSING = at("2026-03-17T17:00");
    public static final Instant IMPORTED = at("2026-03-25T10:00");
    public static final Instant WEDNESDAY_CLOSING = at("2026-03-18T17:00");
    public static final Instant THURSDAY_CLOSING = at("2026-03-19T17:00");
    public static final Instant FRIDAY_MIDNIGHT = at("2026-03-20T00:00");
    public static final Instant FRIDAY_CLOSING = at("2026-03-20T17:00");
    /** Three working days after Thursday. */
    public static final Instant NEXT_TUESDAY_CLOSING = at("2026-03-24T17:00");

    public static final Term THREE_DAYS = new Term(3, Unit.WORKING_DAY);
    public static final Term ONE_DAY = new Term(1, Unit.WORKING_DAY);

    public static final Term EIGHT_HOURS = new Term(8, Unit.WORKING_HOUR);

    public static final CalendarBook BOOK = CalendarBook.shipped();
    public static final WorkCalendar OFFICE = BOOK.national();
    public static final Calendars CALENDARS = new Books(BOOK);

    public static final RuleBook RULES = new RuleBook(Map.of(
            "ND118-2025",
            new RuleSet(
                    new Term(8, Unit.WORKING_HOUR),
                    THREE_DAYS,
                    new Term(2, Unit.WORKING_DAY),
                    2,
                    new Term(5, Unit.WORKING_DAY))));

    private Facts() {}

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficeTime.ZONE).toInstant();
    }

    /** Sent online. */
    public static Dossier dossier() {
        return dossier(Channel.ONLINE, MONDAY_NINE);
    }

    public static Dossier dossier(Channel channel, Instant submittedAt) {
        return new Dossier(
                "H99.21-260316-0001",
                new Dossier.Matter("1.004873", "Hộ tịch", "ND118-2025"),
                COMMUNE,
                JUSTICE,
                channel,
                "portal",
                List.of(COMMUNE, JUSTICE),
                submittedAt,
                null);
    }

    /** Received under an older system on that Monday, and imported on the Wednesday after. */
    static Dossier imported() {
        var filed = dossier(Channel.COUNTER, MONDAY_NINE);
        return new Dossier(
                filed.code(),
                filed.matter(),
                filed.receivingAgency(),
                filed.agency(),
                filed.channel(),
                "operator",
                filed.parties(),
                MONDAY_NINE,
                IMPORTED);
    }

    public static DeadlineCommand takeOver(Past past) {
        return new DeadlineCommand.TakeOver(imported(), past, IMPORTED);
    }

    public static Past open(@Nullable Instant dueAt, Past.Wait... waits) {
        return new Past(MONDAY_NINE, dueAt, null, List.of(waits), null, null, Delivery.COUNTER);
    }

    public static Past closed(@Nullable Instant dueAt, Closing.How how, Instant at, Past.Wait... waits) {
        return new Past(MONDAY_NINE, dueAt, null, List.of(waits), new Past.End(how, at), null, Delivery.COUNTER);
    }

    public static RouteStep step(
            String id, AgencyCode agency, Term allotment, @Nullable String branch, String... after) {
        return new RouteStep(
                new StepId(id),
                "Bước " + id,
                agency,
                allotment,
                Stream.of(after).map(StepId::new).toList(),
                branch);
    }

    /** A step during which the dossier waits for the tax authority. */
    public static RouteStep waiting(RouteStep step) {
        return new RouteStep(
                step.id(),
                step.name(),
                step.agency(),
                step.allotment(),
                step.after(),
                step.branch(),
                RouteStep.Waiting.TAX_AUTHORITY);
    }

    public static Terms terms(Term total, Policy policy, int extension, RouteStep... route) {
        return new Terms(null, total, false, new AfterSupplement(policy, extension), List.of(route));
    }

    /** The same with so many working days more, as the law allows. */
    public static Terms extended(Terms terms, int workingDays) {
        return new Terms(
                terms.caseName(),
                terms.total(),
                terms.sameDay(),
                terms.afterSupplement(),
                terms.route(),
                terms.committed(),
                terms.own(),
                new Terms.Extension(workingDays, "Điều 21 Nghị định 23/2015/NĐ-CP", "extension-1"));
    }

    /** Justice, then police. */
    public static Terms sequence() {
        return sequence(Policy.RESTART);
    }

    public static Terms sequence(Policy policy) {
        return terms(
                THREE_DAYS,
                policy,
                policy == Policy.EXTEND ? 2 : 0,
                step("check", JUSTICE, ONE_DAY, null),
                step("answer", POLICE, ONE_DAY, null, "check"));
    }

    /** Police and insurance at once, then justice. */
    public static Terms parallel() {
        return terms(
                THREE_DAYS,
                Policy.RESUME,
                0,
                step("residence", POLICE, ONE_DAY, "residence"),
                step("card", INSURANCE, ONE_DAY, "card"),
                step("return", JUSTICE, ONE_DAY, null, "residence", "card"));
    }

    public static DeadlineCommand register() {
        return new DeadlineCommand.Register(dossier(), MONDAY_NINE);
    }

    public static DeadlineCommand registerAtCounter() {
        return register(Channel.COUNTER, MONDAY_NINE);
    }

    public static DeadlineCommand register(Channel channel, Instant submittedAt) {
        return new DeadlineCommand.Register(dossier(channel, submittedAt), submittedAt);
    }

    public static DeadlineCommand start() {
        return start(sequence());
    }

    public static DeadlineCommand start(Terms terms) {
        return new DeadlineCommand.Start(MONDAY_NINE, terms);
    }

    public static DeadlineCommand offer(String step, AgencyCode agency, Instant at) {
        return new DeadlineCommand.OfferStep(new StepId(step), agency, ONE_DAY, at);
    }

    public static DeadlineCommand accept(String step, Instant at) {
        return new DeadlineCommand.AcceptStep(new StepId(step), at);
    }

    public static DeadlineCommand complete(String step, Instant at) {
        return new DeadlineCommand.CompleteStep(new StepId(step), at);
    }

    /** Refused, recalled, returned or given to another agency. */
    public static DeadlineCommand leave(
            String step, Leaving how, @Nullable String to, List<String> waiting, Instant at) {
        return new DeadlineCommand.LeaveStep(
                new StepId(step),
                how,
                to == null ? null : new StepId(to),
                waiting.stream().map(StepId::new).toList(),
                at);
    }

    /** Within eight working hours. */
    public static DeadlineCommand consult(String consultation, String step, AgencyCode agency, Instant at) {
        return new DeadlineCommand.Consult(consultation, new StepId(step), agency, EIGHT_HOURS, at);
    }

    public static DeadlineCommand answer(String consultation, Instant at) {
        return new DeadlineCommand.AnswerConsultation(consultation, at);
    }

    public static DeadlineCommand check(Instant at) {
        return new DeadlineCommand.Check(at);
    }

    public static DeadlineCommand askSupplement(Instant at) {
        return new DeadlineCommand.AskSupplement(1, LocalDate.of(2026, 3, 27), true, at);
    }

    public static DeadlineCommand askSupplementAtIntake(Instant at) {
        return new DeadlineCommand.AskSupplement(1, LocalDate.of(2026, 3, 27), false, at);
    }

    public static DeadlineCommand completeSupplement(Instant at) {
        return new DeadlineCommand.CompleteSupplement(1, at);
    }

    public static DeadlineCommand stop(Instant at) {
        return new DeadlineCommand.StopClock("Luật Hộ tịch, Điều 5", at);
    }

    public static DeadlineCommand resume(Instant at) {
        return new DeadlineCommand.ResumeClock(at);
    }

    public static DeadlineCommand reappoint(@Nullable Instant newDueAt, Instant at) {
        return new DeadlineCommand.Reappoint("letter-1", newDueAt, "COORDINATION", at);
    }

    public static DeadlineCommand finish(Instant at) {
        return new DeadlineCommand.Finish(at);
    }
}
