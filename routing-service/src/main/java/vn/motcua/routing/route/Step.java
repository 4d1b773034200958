package vn.motcua.routing.route;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;

/** One agency's part, and how far it has come. */
public sealed interface Step {

    /** As the terms of the dossier have it. */
    RouteStep plan();

    /** Steps before it are not complete. */
    record Waiting(RouteStep plan) implements Step {}

    /** The one-stop unit has it, because nobody took the hand-over or the work came back, until it offers it again. */
    record GivenBack(RouteStep plan, Instant since) implements Step {}

    /**
     * Handed over, not yet taken.
     *
     * @param assigned the officer the leader gave it to, if he did so already
     */
    record Offered(RouteStep plan, HandOver handOver, @Nullable StaffId assigned) implements Step {}

    /**
     * The agency works on it.
     *
     * @param officer who is in charge now
     */
    record Accepted(RouteStep plan, HandOver handOver, Receipt receipt, StaffId officer) implements Step {}

    /** The agency has done its part. */
    record Completed(RouteStep plan, HandOver handOver, Receipt receipt, StaffId officer, Completion completion)
            implements Step {}

    /**
     * The route ended before the step was complete.
     *
     * @param was how far it had come
     */
    record Ended(Step was) implements Step {
        @Override
        public RouteStep plan() {
            return was.plan();
        }
    }

    /**
     * The giving.
     *
     * @param deadlines null until sla has answered
     * @param dispute null unless the agency has contested its time
     */
    record HandOver(Instant offeredAt, @Nullable Deadlines deadlines, @Nullable Dispute dispute) {

        HandOver due(Deadlines other) {
            return new HandOver(offeredAt, other, dispute);
        }

        HandOver with(Dispute other) {
            return new HandOver(offeredAt, deadlines, other);
        }
    }

    /** The taking, and who signed for it. */
    record Receipt(Instant acceptedAt, StaffId officer) {}

    /** What came out. */
    record Completion(StepOutcome outcome, StaffId officer, Instant completedAt, @Nullable ResultPaper result) {}

    default StepId id() {
        return plan().id();
    }

    default AgencyCode agency() {
        return plan().agency();
    }

    /**
     * The same step after something was said of its giving.
     *
     * @throws IllegalStateException if it was not given
     */
    default Step onHandOver(UnaryOperator<HandOver> change) {
        return switch (this) {
            case Waiting _, GivenBack _ ->
                throw new IllegalStateException("Expected step " + id() + " to be given, it waits");
            case Offered offered -> new Offered(offered.plan(), change.apply(offered.handOver()), offered.assigned());
            case Accepted accepted ->
                new Accepted(
                        accepted.plan(), change.apply(accepted.handOver()), accepted.receipt(), accepted.officer());
            case Completed completed ->
                new Completed(
                        completed.plan(),
                        change.apply(completed.handOver()),
                        completed.receipt(),
                        completed.officer(),
                        completed.completion());
            case Ended ended -> new Ended(ended.was().onHandOver(change));
        };
    }

    /** The giving, if it took place. */
    default Optional<HandOver> given() {
        return switch (this) {
            case Waiting _, GivenBack _ -> Optional.empty();
            case Offered offered -> Optional.of(offered.handOver());
            case Accepted accepted -> Optional.of(accepted.handOver());
            case Completed completed -> Optional.of(completed.handOver());
            case Ended ended -> ended.was().given();
        };
    }

    /** The taking, if it took place. */
    default Optional<Receipt> taken() {
        return switch (this) {
            case Waiting _, GivenBack _, Offered _ -> Optional.empty();
            case Accepted accepted -> Optional.of(accepted.receipt());
            case Completed completed -> Optional.of(completed.receipt());
            case Ended ended -> ended.was().taken();
        };
    }

    /** Who is, or was, in charge. */
    default Optional<StaffId> inCharge() {
        return switch (this) {
            case Waiting _, GivenBack _ -> Optional.empty();
            case Offered offered -> Optional.ofNullable(offered.assigned());
            case Accepted accepted -> Optional.of(accepted.officer());
            case Completed completed -> Optional.of(completed.officer());
            case Ended ended -> ended.was().inCharge();
        };
    }
}
