package vn.motcua.sla.report;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Punctuality;

/**
 * Why the late dossiers of II.06a were late, by what the last apology said.
 *
 * @param corrections facts put right in the dossiers counted, and dossiers annulled in the period
 */
public record Causes(List<Row> rows, Row totals, int corrections) {
    public Causes {
        rows = List.copyOf(rows);
    }

    /** Causes as they are published, and the late dossiers nobody apologised for. */
    public enum Cause {
        LEGAL_PROVISIONS,
        ORGANISATION_AND_STAFF,
        FACILITIES_AND_IT,
        COORDINATION,
        APPLICANT,
        OTHER,
        NOT_STATED;

        private static final Map<String, Cause> BY_NAME =
                List.of(values()).stream().collect(toMap(Enum::name, Function.identity()));

        static Cause of(@Nullable String code) {
            return code == null ? NOT_STATED : BY_NAME.getOrDefault(code, OTHER);
        }
    }

    /**
     * One field or agency; {@code late} = {@code resolvedLate} + {@code overdue} = the sum of the causes.
     *
     * @param resolvedLate column (10) of II.06a
     * @param overdue column (13) of II.06a
     */
    public record Row(String group, int late, int resolvedLate, int overdue, Map<Cause, Integer> causes) {}

    /** Counts what a question asks for. */
    public static Causes count(Question question, GroupBy groupBy, Consumer<Consumer<History>> histories) {
        var groups = new TreeMap<String, Count>();
        var totals = new Count();
        histories.accept(history -> question.entry(history).ifPresent(entry -> {
            totals.common.add(entry, question.period());
            totals.add(entry, question.period());
            groups.computeIfAbsent(groupBy.of(entry), group -> new Count()).add(entry, question.period());
        }));
        return new Causes(
                groups.entrySet().stream()
                        .filter(group -> group.getValue().late > 0)
                        .map(group -> group.getValue().row(group.getKey()))
                        .toList(),
                totals.row(""),
                totals.common.corrections());
    }

    private static final class Count {
        private final Count06 common = new Count06();
        private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        private int late;
        private int resolvedLate;
        private int overdue;

        void add(Entry entry, Period period) {
            switch (entry) {
                case Entry.Accepted accepted -> {
                    if (Count06.counts(accepted, period)) {
                        addCounted(accepted, period);
                    }
                }
                case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _, Entry.Annulled _ -> {
                    // Never accepted or void: not late.
                }
            }
        }

        private void addCounted(Entry.Accepted entry, Period period) {
            var closed = entry.closed();
            if (closed == null ? Count06.isOverdue(entry, period) : closed.outcome() == Punctuality.LATE) {
                late++;
                resolvedLate += closed == null ? 0 : 1;
                overdue += closed == null ? 1 : 0;
                causes.merge(Cause.of(entry.cause()), 1, Integer::sum);
            }
        }

        Row row(String group) {
            var all = new EnumMap<Cause, Integer>(Cause.class);
            for (var cause : Cause.values()) {
                all.put(cause, causes.getOrDefault(cause, 0));
            }
            return new Row(group, late, resolvedLate, overdue, all);
        }
    }
}
