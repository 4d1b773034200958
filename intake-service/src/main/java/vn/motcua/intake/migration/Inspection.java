package vn.motcua.intake.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.Past;
import vn.motcua.intake.dossier.Past.Standing;
import vn.motcua.intake.dossier.Past.Wait;
import vn.motcua.intake.dossier.Status;

/**
 * Looks whether a line can have been so. Whether the procedure was in force and the agency competent is not asked: that was the
 * older system's to know. Nothing is guessed, and nothing that contradicts itself is taken.
 */
public final class Inspection {
    private static final int MOST_YEARS = 10;

    private final Line line;
    private final Instant now;
    private final List<String> faults = new ArrayList<>();

    private Inspection(Line line, Instant now) {
        this.line = line;
        this.now = now;
    }

    /** What came out. */
    public sealed interface Finding {

        /**
         * It can have been so.
         *
         * @param line with what it left out
         */
        record Sound(Line line, Past past) implements Finding {}

        /** It cannot; in words for the operator, without the values found. */
        record Faulty(String detail) implements Finding {}
    }

    /**
     * Inspects a line.
     *
     * @param isAgency whether there is, or was, an agency of a code
     * @param now the business time at which it is recorded
     */
    public static Finding of(Line line, Predicate<AgencyCode> isAgency, Instant now) {
        var inspection = new Inspection(line.completed(), now);
        inspection.names(isAgency);
        inspection.dates();
        inspection.stops();
        var standing = inspection.standing();
        return standing == null || !inspection.faults.isEmpty()
                ? new Finding.Faulty(String.join("; ", inspection.faults))
                : new Finding.Sound(inspection.line, inspection.past(standing));
    }

    private void names(Predicate<AgencyCode> isAgency) {
        expect(DossierCode.isCode(line.code()), "code as a dossier code such as H56.14-240823-0001", "another form");
        expect(isAgency.test(line.receivingAgency()), "receivingAgency as a known agency", "an unknown one");
        expect(isAgency.test(line.competent()), "competentAgency as a known agency", "an unknown one");
    }

    private void dates() {
        inThePast("receivedAt", line.receivedAt());
        ending("finishedAt", line.finishedAt());
        ending("returnedAt", line.returnedAt());
        ending("withdrawnAt", line.withdrawnAt());
        notBefore("returnedAt", line.returnedAt(), "finishedAt", line.finishedAt());
        notBefore("dueAt", line.dueAt(), "receivedAt", line.receivedAt());
        expect(
                !tooFar(line.dueAt()) && !tooFar(line.reappointedDueAt()),
                "dates at most " + MOST_YEARS + " years after receivedAt",
                "a later one");
        var promised = line.reappointedDueAt();
        if (promised != null) {
            var dueAt = line.dueAt();
            expect(
                    dueAt != null && promised.isAfter(dueAt),
                    "reappointedDueAt after dueAt",
                    dueAt == null ? "no dueAt" : "an earlier one");
        }
    }

    private void inThePast(String field, @Nullable Instant at) {
        expect(at == null || !at.isAfter(now), field + " in the past", "a time to come");
    }

    private void ending(String field, @Nullable Instant at) {
        inThePast(field, at);
        notBefore(field, at, "receivedAt", line.receivedAt());
    }

    private void notBefore(String field, @Nullable Instant at, String other, @Nullable Instant first) {
        expect(at == null || first == null || !at.isBefore(first), field + " not before " + other, "an earlier time");
    }

    private boolean tooFar(@Nullable Instant at) {
        return at != null
                && OfficeTime.day(at).isAfter(OfficeTime.day(line.receivedAt()).plusYears(MOST_YEARS));
    }

    private void stops() {
        var end = end();
        var earliest = line.receivedAt();
        for (var i = 0; i < line.stops().size(); i++) {
            var stop = line.stops().get(i);
            var name = "stops[" + i + "]";
            expect(
                    !stop.from().isBefore(earliest),
                    name + ".from not before " + (i == 0 ? "receivedAt" : "the end of the stop before it"),
                    "an earlier time");
            var to = stop.to();
            if (to == null) {
                expect(i == line.stops().size() - 1, name + ".to, because another stop follows", "none");
                expect(end == null, name + ".to, because the dossier has ended", "none");
                inThePast(name + ".from", stop.from());
                earliest = stop.from();
            } else {
                expect(!to.isBefore(stop.from()), name + ".to not before " + name + ".from", "an earlier time");
                expect(
                        !to.isAfter(end == null ? now : end),
                        name + ".to not after " + (end == null ? "now" : "the end of the dossier"),
                        "a later time");
                earliest = to;
            }
        }
    }

    private @Nullable Instant end() {
        return line.status() == Status.WITHDRAWN ? line.withdrawnAt() : line.finishedAt();
    }

    private @Nullable Standing standing() {
        var status = Objects.requireNonNull(line.status());
        return switch (status) {
            case ACCEPTED -> open(null) ? new Standing.Accepted() : null;
            case PROCESSING -> open(null) ? new Standing.Processing() : null;
            case SUPPLEMENT -> open(StopReason.SUPPLEMENT) ? new Standing.Supplement() : null;
            case STOPPED -> line.finishedAt() == null ? stopped() : stoppedForGood();
            case RESOLVED -> resolved();
            case RETURNED -> returned();
            case WITHDRAWN -> withdrawn();
            case SUBMITTED, NOT_ACCEPTED, FINANCIAL_DUTY -> {
                faults.add("Expected status as one of ACCEPTED, PROCESSING, SUPPLEMENT, STOPPED, RESOLVED, RETURNED,"
                        + " WITHDRAWN, got " + status);
                yield null;
            }
        };
    }

    /** An open dossier has no end, and its clock stands if and only if its status says so. */
    private boolean open(@Nullable StopReason waiting) {
        var status = line.status();
        expect(line.outcome() == null, "no outcome with status " + status, "one");
        absent("finishedAt", line.finishedAt());
        absent("returnedAt", line.returnedAt());
        absent("withdrawnAt", line.withdrawnAt());
        var last = line.stops().isEmpty() ? null : line.stops().getLast();
        var open = last == null || last.to() != null ? null : last.reason();
        expect(
                open == waiting,
                waiting == null
                        ? "no open stop with status " + status
                        : "an open stop of reason " + waiting + " with status " + status,
                open == null ? "none" : "one of reason " + open);
        return faults.isEmpty();
    }

    private @Nullable Standing stopped() {
        return open(StopReason.STOP) ? new Standing.Stopped() : null;
    }

    private @Nullable Standing stoppedForGood() {
        absent("returnedAt", line.returnedAt());
        absent("withdrawnAt", line.withdrawnAt());
        expect(line.outcome() == Outcome.STOPPED, "outcome STOPPED with status STOPPED", "another");
        var finishedAt = line.finishedAt();
        return finishedAt == null ? null : new Standing.StoppedForGood(finishedAt);
    }

    private @Nullable Standing resolved() {
        absent("returnedAt", line.returnedAt());
        absent("withdrawnAt", line.withdrawnAt());
        decided();
        var finishedAt = present("finishedAt", line.finishedAt());
        return finishedAt == null ? null : new Standing.Resolved(outcome(), finishedAt);
    }

    private @Nullable Standing returned() {
        absent("withdrawnAt", line.withdrawnAt());
        decided();
        var returnedAt = present("returnedAt", line.returnedAt());
        var finishedAt = line.finishedAt();
        return returnedAt == null || finishedAt == null
                ? null
                : new Standing.Returned(outcome(), finishedAt, returnedAt);
    }

    private @Nullable Standing withdrawn() {
        absent("finishedAt", line.finishedAt());
        absent("returnedAt", line.returnedAt());
        expect(line.outcome() == Outcome.WITHDRAWN, "outcome WITHDRAWN with status WITHDRAWN", "another");
        var withdrawnAt = present("withdrawnAt", line.withdrawnAt());
        return withdrawnAt == null ? null : new Standing.Withdrawn(withdrawnAt);
    }

    private void decided() {
        expect(
                line.outcome() == Outcome.GRANTED || line.outcome() == Outcome.REFUSED,
                "outcome GRANTED or REFUSED with status " + line.status(),
                "another");
    }

    private Outcome outcome() {
        return Objects.requireNonNull(line.outcome());
    }

    private void absent(String field, @Nullable Instant at) {
        expect(at == null, "no " + field + " with status " + line.status(), "one");
    }

    private @Nullable Instant present(String field, @Nullable Instant at) {
        expect(at != null, field + " with status " + line.status(), "none");
        return at;
    }

    private void expect(boolean holds, String expected, String found) {
        if (!holds) {
            faults.add("Expected " + expected + ", got " + found);
        }
    }

    private Past past(Standing standing) {
        var waits = line.stops().stream()
                .map(stop -> new Wait(stop.reason(), stop.from(), stop.to()))
                .toList();
        return new Past(line.receivedAt(), standing, line.dueAt(), line.reappointedDueAt(), waits, now);
    }
}
