package vn.motcua.intake.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Procedure;

/** A procedure with all versions of it that were ever published. */
public sealed interface PublishedProcedure {

    /** Nothing was ever published under this code. */
    record Absent() implements PublishedProcedure {}

    /**
     * It was published.
     *
     * @param versions in their order, at least one
     * @param changes how often something was published of it
     */
    record Kept(List<Version> versions, int changes) implements PublishedProcedure {
        public Kept {
            versions = List.copyOf(versions);
        }

        /** The one with a number, as it was published. */
        public Optional<Version> version(int number) {
            return versions.stream()
                    .filter(version -> version.procedure().version() == number)
                    .findFirst();
        }

        /** All versions as they are in force: one ends at the latest on the day before the next begins. */
        public List<Procedure> inForce() {
            return IntStream.range(0, versions.size()).mapToObj(this::closed).toList();
        }

        private Procedure closed(int index) {
            var procedure = versions.get(index).procedure();
            if (index == versions.size() - 1) {
                return procedure;
            }
            var dayBefore = versions.get(index + 1).procedure().validFrom().minusDays(1);
            return procedure.endingOn(earlier(procedure.validTo(), dayBefore));
        }

        private static LocalDate earlier(@Nullable LocalDate own, LocalDate dayBefore) {
            return own == null || own.isAfter(dayBefore) ? dayBefore : own;
        }
    }

    /**
     * A version as it was published.
     *
     * @param at when
     * @param by who published it, null for one that was shipped
     */
    record Version(Procedure procedure, Instant at, @Nullable StaffId by) {}
}
