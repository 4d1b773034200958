package vn.motcua.sla.complaint;

import static vn.motcua.sla.deadline.Facts.at;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.complaint.Complaint.Answered;
import vn.motcua.sla.complaint.Complaint.Awaited;
import vn.motcua.sla.complaint.Complaint.Overdue;
import vn.motcua.sla.complaint.Complaint.Unknown;
import vn.motcua.sla.deadline.Facts;

/** One complaint, received on a Monday at nine. */
public final class Stories {
    public static final Instant MONDAY_NINE = Facts.MONDAY_NINE;
    public static final Instant NEXT_MONDAY_CLOSING = at("2026-03-23T17:00");
    public static final Instant NEXT_TUESDAY_MIDNIGHT = at("2026-03-24T00:00");
    public static final Clock.Running CLOCK =
            Clock.fromReceipt(Facts.OFFICE, MONDAY_NINE, Budget.of(new Term(5, Unit.WORKING_DAY)));

    private Stories() {}

    public static Awaited awaited() {
        return new Awaited(Facts.COMMUNE, CLOCK);
    }

    public static Overdue overdue() {
        return new Overdue(Facts.COMMUNE, CLOCK);
    }

    public static Answered answered() {
        return new Answered(Facts.COMMUNE, CLOCK, at("2026-03-20T10:00"), false);
    }

    /** Every state, each once. */
    public static List<Complaint> states() {
        return List.of(new Unknown(), awaited(), overdue(), answered());
    }
}
