package vn.motcua.sla.deadline.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.clock.Clock;

/** One agency's part of the work, on a clock of its own that no predecessor can eat into. */
public sealed interface Step {

    HandOver handOver();

    Clock clock();

    Step on(Clock clock);

    /** The same with its hand-over contested, or that settled. */
    default Step with(Dispute dispute) {
        return switch (this) {
            case Offered offered -> new Offered(offered.handOver().with(dispute), offered.clock());
            case Accepted accepted ->
                new Accepted(accepted.handOver().with(dispute), accepted.acceptedAt(), accepted.clock());
            case Completed completed ->
                new Completed(
                        completed.handOver().with(dispute),
                        completed.acceptedAt(),
                        completed.completedAt(),
                        completed.clock());
        };
    }

    default StepId id() {
        return handOver().step();
    }

    default AgencyCode agency() {
        return handOver().agency();
    }

    /** When the time became the agency's own: when it accepted, or had to. */
    default Instant takenAt() {
        var dueAt = handOver().acceptanceDueAt();
        return switch (this) {
            case Offered _ -> dueAt;
            case Accepted accepted -> OfficeTime.earlier(accepted.acceptedAt(), dueAt);
            case Completed completed -> OfficeTime.earlier(completed.acceptedAt(), dueAt);
        };
    }

    /**
     * How the work came to the agency.
     *
     * @param acceptanceDueAt until when it may accept; from then on the time is its own all the same
     * @param dispute null unless the agency contests its time
     */
    record HandOver(
            StepId step,
            AgencyCode agency,
            Term allotment,
            Instant offeredAt,
            Instant acceptanceDueAt,
            @Nullable Dispute dispute) {

        HandOver dueForAcceptance(Instant other) {
            return new HandOver(step, agency, allotment, offeredAt, other, dispute);
        }

        HandOver with(Dispute other) {
            return new HandOver(step, agency, allotment, offeredAt, acceptanceDueAt, other);
        }
    }

    /** Offered and not yet accepted; the clock is counted from when acceptance is due. */
    record Offered(HandOver handOver, Clock clock) implements Step {
        @Override
        public Step on(Clock other) {
            return new Offered(handOver, other);
        }

        public Step dueForAcceptance(Instant acceptanceDueAt, Clock other) {
            return new Offered(handOver.dueForAcceptance(acceptanceDueAt), other);
        }
    }

    record Accepted(HandOver handOver, Instant acceptedAt, Clock clock) implements Step {
        @Override
        public Step on(Clock other) {
            return new Accepted(handOver, acceptedAt, other);
        }
    }

    record Completed(HandOver handOver, Instant acceptedAt, Instant completedAt, Clock clock) implements Step {
        @Override
        public Step on(Clock other) {
            throw new IllegalStateException("Step " + id() + " is complete, its clock has ended");
        }
    }
}
