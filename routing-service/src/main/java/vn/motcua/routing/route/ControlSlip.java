package vn.motcua.routing.route;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.routing.route.Step.Completion;
import vn.motcua.routing.route.Step.HandOver;
import vn.motcua.routing.route.Step.Receipt;

/**
 * The process control slip (phiếu kiểm soát quá trình giải quyết hồ sơ, Circular 03/2025): every hand-over as it was recorded, those that went
 * back included, in the order in which they were given.
 * When the dossier was received and is due stands in the answer of the dossier: whatever moves that date would have to be heard and written here for
 * every dossier, for a paper that few ask for.
 *
 * @param coordinating agencies that take part beside the competent one
 */
public record ControlSlip(Dossier dossier, List<AgencyCode> coordinating, List<Block> blocks) {
    public ControlSlip {
        coordinating = List.copyOf(coordinating);
        blocks = List.copyOf(blocks);
    }

    /** Whether an agency was done before the day on which its time ended, on it, or after that moment. */
    public enum Pace {
        EARLY,
        ON_TIME,
        LATE
    }

    /**
     * One hand-over.
     *
     * @param left when it ceased to have the step before it was done, null otherwise
     * @param pace null as long as nothing is done, or nobody knows until when it has to be
     */
    public record Block(
            RouteStep step,
            AgencyCode from,
            Instant givenAt,
            @Nullable Instant acceptanceDueAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable Instant left,
            @Nullable Leaving how,
            @Nullable Pace pace) {}

    /** Of a way as it is now. */
    public static ControlSlip of(Way way) {
        var over = way.passes().stream()
                .map(pass -> block(
                        way,
                        pass.plan(),
                        pass.handOver(),
                        pass.receipt(),
                        pass.completion(),
                        pass.how() == null ? null : pass.endedAt(),
                        pass.how()));
        var now =
                way.steps().stream().flatMap(step -> step.given().stream().map(handOver -> block(way, step, handOver)));
        var dossier = way.dossier();
        return new ControlSlip(
                dossier,
                way.parties().stream()
                        .filter(party -> !party.equals(dossier.competentAgency()))
                        .toList(),
                Stream.concat(over, now)
                        .sorted(Comparator.comparing(Block::givenAt))
                        .toList());
    }

    private static Block block(Way way, Step step, HandOver handOver) {
        return block(way, step.plan(), handOver, step.taken().orElse(null), completion(step), null, null);
    }

    private static @Nullable Completion completion(Step step) {
        return switch (step) {
            case Step.Completed completed -> completed.completion();
            case Step.Waiting _, Step.GivenBack _, Step.Offered _, Step.Accepted _, Step.Ended _ -> null;
        };
    }

    private static Block block(
            Way way,
            RouteStep plan,
            HandOver handOver,
            @Nullable Receipt receipt,
            @Nullable Completion completion,
            @Nullable Instant left,
            @Nullable Leaving how) {
        var deadlines = handOver.deadlines();
        var dueAt = deadlines == null ? null : deadlines.dueAt();
        var doneAt = completion == null ? null : completion.completedAt();
        return new Block(
                plan,
                from(way, plan, handOver.offeredAt()),
                handOver.offeredAt(),
                deadlines == null ? null : deadlines.acceptanceDueAt(),
                receipt == null ? null : receipt.acceptedAt(),
                dueAt,
                doneAt,
                left,
                how,
                dueAt == null || doneAt == null ? null : pace(dueAt, doneAt));
    }

    private static Pace pace(Instant dueAt, Instant doneAt) {
        if (doneAt.isAfter(dueAt)) {
            return Pace.LATE;
        }
        return OfficeTime.day(doneAt).isBefore(OfficeTime.day(dueAt)) ? Pace.EARLY : Pace.ON_TIME;
    }

    /** Who gave it back or on at that moment, or was done then; the one-stop unit if nobody did. */
    private static AgencyCode from(Way way, RouteStep plan, Instant givenAt) {
        var broughtOn = way.passes().stream()
                .filter(pass -> pass.endedAt().equals(givenAt))
                .filter(pass -> pass.how() == (pass.step().equals(plan.id()) ? Leaving.TRANSFERRED : Leaving.RETURNED))
                .map(Pass::agency)
                .findFirst();
        return broughtOn
                .or(() -> doneBefore(way, plan, givenAt))
                .orElse(way.dossier().receivingAgency());
    }

    private static Optional<AgencyCode> doneBefore(Way way, RouteStep plan, Instant givenAt) {
        record Done(AgencyCode agency, Instant at) {}
        var over = way.passes().stream()
                .filter(pass -> plan.after().contains(pass.step()))
                .flatMap(pass ->
                        Stream.ofNullable(pass.completion()).map(done -> new Done(pass.agency(), done.completedAt())));
        var now = way.steps().stream()
                .filter(step -> plan.after().contains(step.id()))
                .flatMap(step ->
                        Stream.ofNullable(completion(step)).map(done -> new Done(step.agency(), done.completedAt())));
        return Stream.concat(over, now)
                .filter(done -> !done.at().isAfter(givenAt))
                .max(Comparator.comparing(Done::at))
                .map(Done::agency);
    }
}
