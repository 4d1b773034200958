package vn.motcua.intake.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.contracts.reference.Procedure.OnlineService;
import vn.motcua.contracts.reference.Procedure.Template;

/** Versions that these tests publish. */
public final class Published {
    public static final String CODE = "1.004873";
    public static final StaffId CONTROLLER = new StaffId("controller-99");

    /** A Monday, eleven o'clock in Vietnam. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T04:00:00Z");

    private Published() {}

    /** The same procedure under another code. */
    public static Procedure version(String code, int number, String from) {
        var p = version(number, from);
        return with(code, p.version(), from, null, p.terms(), p.route());
    }

    public static Procedure version(int number, String from) {
        return version(number, from, null);
    }

    public static Procedure version(int number, String from, @Nullable String to) {
        return with(
                CODE,
                number,
                from,
                to,
                List.of(new CaseTerm(null, null, new Term(3, Unit.WORKING_DAY), false)),
                List.of(
                        step("verify", "H99.31", new Term(1, Unit.WORKING_DAY)),
                        step("issue", ".1", new Term(2, Unit.WORKING_DAY), "verify")));
    }

    static Procedure with(
            String code, int number, String from, @Nullable String to, List<CaseTerm> terms, List<RouteStep> route) {
        return new Procedure(
                code,
                number,
                "Cấp Giấy xác nhận tình trạng hôn nhân",
                "Hộ tịch",
                List.of("commune"),
                List.of(new AgencyCode("H99.21")),
                new AgencyCode(".1"),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true,
                true,
                terms,
                List.of(),
                List.of(new Component(
                        "to-khai", "Tờ khai", List.of("ORIGINAL"), true, new Template("Mẫu số 19", null))),
                new AfterSupplement(AfterSupplement.Policy.RESTART, 0),
                route,
                null,
                new OnlineService(OnlineService.Level.FULL, null),
                true);
    }

    static RouteStep step(String id, String agency, Term allotment, String... after) {
        return new RouteStep(
                new StepId(id),
                "Bước",
                new AgencyCode(agency),
                allotment,
                List.of(after).stream().map(StepId::new).toList(),
                null);
    }
}
