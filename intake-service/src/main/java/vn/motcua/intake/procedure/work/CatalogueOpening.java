package vn.motcua.intake.procedure.work;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.intake.agency.work.ShippedAgencies;
import vn.motcua.intake.procedure.Allotments;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureCommand.Load;
import vn.motcua.intake.procedure.ProcedureRegister;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.PublishedProcedure;

/**
 * What the catalogue begins with: shipped versions that are not kept yet are published. Whoever does the same in another replica at the
 * same time does no harm: a version is kept once.
 */
@Component
public final class CatalogueOpening {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueOpening.class);

    private final List<Procedure> shipped;
    private final Subjects<PublishedProcedure, ProcedureCommand, ProcedureRejection> procedures;
    private final ProcedureRegister register;
    private final BusinessClock clock;

    CatalogueOpening(
            CatalogueSettings settings,
            Subjects<PublishedProcedure, ProcedureCommand, ProcedureRejection> procedures,
            ProcedureRegister register,
            BusinessClock clock) {
        var agencies = ShippedAgencies.read().stream().map(Agency::code).collect(toUnmodifiableSet());
        this.shipped = ShippedProcedures.read(settings.dir(), agencies);
        this.procedures = procedures;
        this.register = register;
        this.clock = clock;
    }

    /** Keeps what is shipped and not known yet. */
    public void load() {
        Map<String, Integer> last = new HashMap<>();
        register.all().forEach(kept -> {
            var version = kept.versions().getLast().procedure();
            last.put(version.code(), version.version());
        });
        shipped.stream()
                .filter(procedure -> procedure.version() > last.getOrDefault(procedure.code(), 0))
                .forEach(this::load);
    }

    private void load(Procedure procedure) {
        Allotments.mismatch(procedure).ifPresent(mismatch -> LOG.warn("{}: {}", procedure.code(), mismatch));
        switch (procedures.handle(procedure.code(), new Load(procedure, clock.now()))) {
            case Handled.Done<PublishedProcedure, ProcedureRejection> _ -> {}
            case Handled.Refused<PublishedProcedure, ProcedureRejection>(var rejection, var _) ->
                LOG.warn(
                        "Version {} of {} is shipped and stays unpublished: {}",
                        procedure.version(),
                        procedure.code(),
                        rejection);
            case Handled.Stale<PublishedProcedure, ProcedureRejection> _ ->
                throw new IllegalStateException("Loading asks for no version");
        }
    }

    /** All versions as they are to be told. */
    public List<Procedure> versions() {
        return register.all().stream().flatMap(kept -> kept.inForce().stream()).toList();
    }
}
