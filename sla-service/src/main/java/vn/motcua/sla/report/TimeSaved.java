package vn.motcua.sla.report;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing.How;

/**
 * Working time that results came before the law asked for them: legal term less time used, of dossiers resolved in the period.
 * Waiting for the applicant or another body is no time used.
 *
 * @param unit of all times: working minutes of the receiving agency's calendar
 * @param uncounted resolved dossiers without a due date or of agencies without a calendar
 * @param corrections facts put right in the dossiers counted, and dossiers annulled in the period
 */
public record TimeSaved(List<Row> rows, Times totals, String unit, int uncounted, int corrections) {
    private static final String WORKING_MINUTE = "WORKING_MINUTE";

    public TimeSaved {
        rows = List.copyOf(rows);
    }

    /** One procedure at one competent agency. */
    public record Row(String procedure, AgencyCode agency, Times times) {}

    /**
     * {@code saved} = {@code legal} - {@code used}; less than nothing if results came late.
     *
     * @param dossiers counted
     * @param legal time the law gives for them
     * @param used time the administration had them for
     * @param committed the shorter terms next to it, null if the agency has committed itself to none
     */
    public record Times(int dossiers, long legal, long used, long saved, @Nullable Commitment committed) {}

    /**
     * Terms that the agency has committed itself to.
     *
     * @param dossiers with such a term
     * @param kept finished within it
     * @param term the time it gives for them
     */
    public record Commitment(int dossiers, int kept, long term) {}

    private record Place(String procedure, AgencyCode agency) {}

    /** Counts what a question asks for. */
    public static TimeSaved count(Question question, OfficeHours time, Consumer<Consumer<History>> histories) {
        var places =
                new TreeMap<Place, Count>(Comparator.comparing(Place::procedure).thenComparing(Place::agency));
        var totals = new Count();
        var common = new Count06();
        histories.accept(history -> question.entry(history).ifPresent(entry -> {
            common.add(entry, question.period());
            switch (entry) {
                case Entry.Accepted accepted -> {
                    var closed = accepted.closed();
                    if (closed != null && closed.how() == How.RESOLVED && Count06.counts(accepted, question.period())) {
                        var place = new Place(
                                entry.origin().procedure(), entry.origin().agency());
                        var count = places.computeIfAbsent(place, any -> new Count());
                        time.calendar(accepted)
                                .ifPresentOrElse(
                                        calendar -> {
                                            count.add(accepted, closed, calendar);
                                            totals.add(accepted, closed, calendar);
                                        },
                                        () -> totals.uncounted++);
                    }
                }
                case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _, Entry.Annulled _ -> {
                    // Not resolved: nothing saved.
                }
            }
        }));
        return new TimeSaved(
                places.entrySet().stream()
                        .filter(place -> place.getValue().dossiers > 0)
                        .map(place -> new Row(
                                place.getKey().procedure(),
                                place.getKey().agency(),
                                place.getValue().times()))
                        .toList(),
                totals.times(),
                WORKING_MINUTE,
                totals.uncounted,
                common.corrections());
    }

    private static final class Count {
        private int dossiers;
        private long used;
        private long saved;
        private int committed;
        private int kept;
        private long term;
        private int uncounted;

        void add(Entry.Accepted entry, Fact.Closed closed, WorkCalendar calendar) {
            var dueAt = entry.originalDueAt();
            if (dueAt == null) {
                uncounted++;
                return;
            }
            dossiers++;
            var usedHere = OfficeHours.used(calendar, entry, entry.receivedAt(), closed.at());
            var savedHere = calendar.workingMinutes(closed.at(), dueAt);
            used += usedHere;
            saved += savedHere;
            var committedDueAt = entry.committedDueAt();
            if (committedDueAt != null) {
                committed++;
                kept += closed.at().isAfter(committedDueAt) ? 0 : 1;
                term += usedHere + savedHere - calendar.workingMinutes(committedDueAt, dueAt);
            }
        }

        Times times() {
            return new Times(
                    dossiers, used + saved, used, saved, committed == 0 ? null : new Commitment(committed, kept, term));
        }
    }
}
