package vn.motcua.intake.procedure;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.procedure.ProcedureCommand.Load;
import vn.motcua.intake.procedure.ProcedureCommand.NoteTold;
import vn.motcua.intake.procedure.ProcedureCommand.Publish;
import vn.motcua.intake.procedure.ProcedureEvent.FellBehind;
import vn.motcua.intake.procedure.ProcedureEvent.Published;
import vn.motcua.intake.procedure.ProcedureEvent.Told;
import vn.motcua.intake.procedure.ProcedureRejection.EndsFirst;
import vn.motcua.intake.procedure.ProcedureRejection.InForce;
import vn.motcua.intake.procedure.ProcedureRejection.InPast;
import vn.motcua.intake.procedure.ProcedureRejection.NotNext;
import vn.motcua.intake.procedure.ProcedureRejection.Overlaps;
import vn.motcua.intake.procedure.PublishedProcedure.Absent;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;
import vn.motcua.intake.procedure.PublishedProcedure.Version;

/** One version after the other: each begins after the one before it, closes that one, and is never edited once it is in force. */
public final class ProcedureDecider
        implements Decider<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> {
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(version -> version.procedure().version());

    @Override
    public PublishedProcedure initial() {
        return new Absent();
    }

    @Override
    public Decision<ProcedureEvent, ProcedureRejection> decide(PublishedProcedure state, ProcedureCommand command) {
        return switch (command) {
            case Publish publish -> publish(versions(state), publish);
            case Load load -> load(versions(state), load);
            case NoteTold note ->
                accept(note.told() == changes(state) ? new Told(note.change()) : new FellBehind(note.change()));
        };
    }

    private static Decision<ProcedureEvent, ProcedureRejection> publish(List<Version> versions, Publish c) {
        var procedure = c.procedure();
        var number = procedure.version();
        var today = OfficeTime.day(c.at());
        var known = versions.stream()
                .map(Version::procedure)
                .filter(version -> version.version() == number)
                .findFirst();
        if (known.filter(procedure::equals).isPresent()) {
            return accept();
        }
        if (known.isPresent() && !known.get().validFrom().isAfter(today)) {
            return reject(new InForce(number, known.get().validFrom()));
        }
        if (known.isEmpty() && !versions.isEmpty() && number != last(versions) + 1) {
            return reject(new NotNext(last(versions) + 1, number));
        }
        var others = versions.size() - (known.isPresent() ? 1 : 0);
        if (others > 0 && procedure.validFrom().isBefore(today)) {
            return reject(new InPast(today, procedure.validFrom()));
        }
        return wrongDays(versions, procedure)
                .<Decision<ProcedureEvent, ProcedureRejection>>map(Decision::reject)
                .orElseGet(() -> accept(new Published(new Version(procedure, c.at(), c.by()))));
    }

    /** What was changed here since it was shipped stays as it is, and what came later too. */
    private static Decision<ProcedureEvent, ProcedureRejection> load(List<Version> versions, Load c) {
        if (!versions.isEmpty() && c.procedure().version() <= last(versions)) {
            return accept();
        }
        return wrongDays(versions, c.procedure())
                .<Decision<ProcedureEvent, ProcedureRejection>>map(Decision::reject)
                .orElseGet(() -> accept(new Published(new Version(c.procedure(), c.at(), null))));
    }

    private static Optional<ProcedureRejection> wrongDays(List<Version> versions, Procedure procedure) {
        var from = procedure.validFrom();
        var to = procedure.validTo();
        if (to != null && to.isBefore(from)) {
            return Optional.of(new EndsFirst(from, to));
        }
        return versions.stream()
                .map(Version::procedure)
                .filter(other -> overlaps(procedure, other))
                .findFirst()
                .map(other -> new Overlaps(other.version(), other.validFrom(), from));
    }

    /** Earlier versions begin earlier, later ones later. */
    private static boolean overlaps(Procedure procedure, Procedure other) {
        LocalDate from = procedure.validFrom();
        return switch (Integer.signum(other.version() - procedure.version())) {
            case -1 -> !other.validFrom().isBefore(from);
            case 1 -> !other.validFrom().isAfter(from);
            default -> false;
        };
    }

    private static List<Version> versions(PublishedProcedure state) {
        return switch (state) {
            case Absent _ -> List.of();
            case Kept kept -> kept.versions();
        };
    }

    private static int changes(PublishedProcedure state) {
        return switch (state) {
            case Absent _ -> 0;
            case Kept kept -> kept.changes();
        };
    }

    private static int last(List<Version> versions) {
        return versions.getLast().procedure().version();
    }

    @Override
    public PublishedProcedure apply(PublishedProcedure state, ProcedureEvent event) {
        return switch (event) {
            case Published(var version) -> new Kept(with(versions(state), version), changes(state) + 1);
            case Told _, FellBehind _ -> state;
        };
    }

    private static List<Version> with(List<Version> versions, Version version) {
        var all = new ArrayList<>(versions);
        all.removeIf(known -> known.procedure().version() == version.procedure().version());
        all.add(version);
        all.sort(ORDER);
        return all;
    }
}
