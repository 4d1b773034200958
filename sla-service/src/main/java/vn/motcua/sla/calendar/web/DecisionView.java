package vn.motcua.sla.calendar.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Adopted;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Scope;

/**
 * An adopted decision.
 *
 * @param revision its place in the order of adoption, from 1
 * @param agency for whom it holds; null for the nation
 * @param movesLegalTerms false for an agency's own closure, which moves its steps only
 * @param adoptedAt when it was put in force here
 * @param adoptedBy the operator who put it in force
 */
record DecisionView(
        int revision,
        String number,
        LocalDate issuedOn,
        @Nullable String agency,
        boolean movesLegalTerms,
        List<Day> days,
        OffsetDateTime adoptedAt,
        String adoptedBy) {

    /** A day that the decision is about. */
    record Day(LocalDate date, DayKind kind, String name) {}

    static DecisionView of(int revision, Adopted adopted) {
        var decision = adopted.decision();
        return new DecisionView(
                revision,
                decision.number(),
                decision.issuedOn(),
                agency(decision.scope()),
                decision.scope().movesLegalTerms(),
                decision.days().stream()
                        .map(day -> new Day(day.date(), day.kind(), day.name()))
                        .toList(),
                OfficeTime.local(adopted.at()),
                adopted.by().value());
    }

    private static @Nullable String agency(Scope scope) {
        return switch (scope) {
            case Scope.Nation _ -> null;
            case Scope.Province(var code) -> code.value();
            case Scope.Agency own -> own.code().value();
        };
    }
}
