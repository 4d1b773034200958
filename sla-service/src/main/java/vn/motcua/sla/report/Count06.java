package vn.motcua.sla.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.report.Report06.InProgress;
import vn.motcua.sla.report.Report06.NotAccepted;
import vn.motcua.sla.report.Report06.Received;
import vn.motcua.sla.report.Report06.Resolved;
import vn.motcua.sla.report.Report06.Row;
import vn.motcua.sla.report.Report06.Shares;

/** Counts entries into the columns of II.06a. Every column is counted on its own, so that the sums prove something. */
final class Count06 {
    private static final int SHARE_DIGITS = 4;

    private int received;
    private int online;
    private int direct;
    private int carriedOver;
    private int resolved;
    private int early;
    private int onTime;
    private int late;
    private int postal;
    private int open;
    private int within;
    private int overdue;
    private int waiting;
    private int answerOverdue;
    private int supplement;
    private int refused;
    private int corrections;

    /** Whether the dossier counts in the columns of a period: accepted, and not closed before it began. */
    static boolean counts(Entry.Accepted entry, Period period) {
        var closed = entry.closed();
        return closed == null || !closed.at().isBefore(period.begin());
    }

    static boolean isUndated(Entry entry, Period period) {
        return switch (entry) {
            case Entry.Accepted accepted -> accepted.originalDueAt() == null && counts(accepted, period);
            case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _, Entry.Annulled _ -> false;
        };
    }

    /** Whether an open dossier is past its date; while it waits, whether it was when the waiting began. */
    static boolean isOverdue(Entry.Accepted entry, Period period) {
        var dueAt = entry.originalDueAt();
        var waitingSince = entry.waitingSince();
        var lookedAt = waitingSince == null ? period.asOfDate() : OfficeTime.day(waitingSince);
        return dueAt != null && OfficeTime.day(dueAt).isBefore(lookedAt);
    }

    void add(Entry entry, Period period) {
        switch (entry) {
            case Entry.Accepted accepted -> {
                if (counts(accepted, period)) {
                    addCounted(accepted, period);
                }
            }
            case Entry.Waiting asked -> addWaiting(asked, period);
            case Entry.Refused gone -> refused += gone.refusedAt().isBefore(period.begin()) ? 0 : 1;
            case Entry.Annulled gone -> corrections += gone.annulledAt().isBefore(period.begin()) ? 0 : 1;
            case Entry.TakenBack _ -> {
                // Never accepted and no longer asked for: in no column.
            }
        }
    }

    private void addCounted(Entry.Accepted entry, Period period) {
        received++;
        corrections += entry.corrections();
        if (entry.receivedAt().isBefore(period.begin())) {
            carriedOver++;
        } else {
            switch (entry.origin().channel()) {
                case ONLINE, KIOSK -> online++;
                case COUNTER, POST -> direct++;
            }
        }
        var closed = entry.closed();
        if (closed == null) {
            addOpen(entry, period);
        } else {
            addClosed(entry, closed.outcome());
        }
    }

    private void addClosed(Entry.Accepted entry, Punctuality outcome) {
        resolved++;
        switch (outcome) {
            case EARLY -> early++;
            case ON_TIME -> onTime++;
            case LATE -> late++;
        }
        if (entry.origin().channel() == Channel.POST || entry.returnedBy() == Delivery.POST) {
            postal++;
        }
    }

    private void addOpen(Entry.Accepted entry, Period period) {
        open++;
        if (isOverdue(entry, period)) {
            overdue++;
        } else {
            within++;
        }
    }

    private void addWaiting(Entry.Waiting entry, Period period) {
        var answerDueAt = entry.answerDueAt();
        if (entry.supplement()) {
            supplement++;
        } else if (answerDueAt != null && answerDueAt.isBefore(period.asOf())) {
            answerOverdue++;
        } else {
            waiting++;
        }
    }

    int corrections() {
        return corrections;
    }

    boolean isEmpty() {
        return received + waiting + answerOverdue + supplement + refused == 0;
    }

    Row row(String group) {
        return new Row(
                group,
                new Received(received, online, direct, carriedOver),
                new Resolved(resolved, early, onTime, late),
                new InProgress(open, within, overdue),
                new NotAccepted(waiting, answerOverdue, supplement, refused),
                new Shares(share(online, online + direct), share(postal, resolved)));
    }

    private static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
