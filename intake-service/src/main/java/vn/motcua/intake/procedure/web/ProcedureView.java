package vn.motcua.intake.procedure.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.OwnRules;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;

/** A version of a procedure as citizens read it. */
record ProcedureView(
        String code,
        String name,
        String field,
        List<String> levels,
        List<String> offeredAt,
        AgencyCode competentAgency,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean online,
        boolean verified,
        List<Term> terms,
        List<Procedure.Fee> fees,
        List<Procedure.Component> components,
        AfterSupplement afterSupplement,
        List<RouteStep> route,
        @Nullable OwnRules own,
        Procedure.@Nullable OnlineService onlineService,
        @Nullable Boolean resultPaper) {

    static ProcedureView of(Procedure procedure) {
        return new ProcedureView(
                procedure.code(),
                procedure.name(),
                procedure.field(),
                procedure.levels(),
                AgencyCode.values(procedure.offeredAt()),
                procedure.competentAgency(),
                procedure.version(),
                procedure.validFrom(),
                procedure.validTo(),
                procedure.online(),
                procedure.verified(),
                procedure.terms().stream().map(Term::of).toList(),
                procedure.fees(),
                procedure.components(),
                procedure.afterSupplement(),
                procedure.route(),
                procedure.own(),
                procedure.onlineService(),
                procedure.resultPaper());
    }

    /** The legal time of a case, in one piece. */
    record Term(
            @JsonProperty("case") @Nullable String caseName,
            @Nullable Channel channel,
            int value,
            Unit unit,
            boolean sameDay,
            vn.motcua.contracts.@Nullable Term committed,
            Procedure.@Nullable Extension extension,
            @Nullable String committedBy,
            @Nullable Integer saved) {

        private static @Nullable Integer saved(Procedure.CaseTerm term) {
            var committed = term.committed();
            return committed == null ? null : term.term().value() - committed.value();
        }

        static Term of(Procedure.CaseTerm term) {
            return new Term(
                    term.caseName(),
                    term.channel(),
                    term.term().value(),
                    term.term().unit(),
                    term.sameDay(),
                    term.committed(),
                    term.extension(),
                    term.committedBy(),
                    saved(term));
        }
    }
}
