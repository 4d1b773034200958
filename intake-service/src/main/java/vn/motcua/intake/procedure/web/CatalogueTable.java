package vn.motcua.intake.procedure.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.web.Csv;
import vn.motcua.intake.procedure.Wish;

/** The catalogue as open data: one line for each procedure, as it is in force. */
final class CatalogueTable {
    private static final List<String> HEAD = List.of(
            "code",
            "version",
            "name",
            "field",
            "levels",
            "offeredAt",
            "validFrom",
            "validTo",
            "online",
            "onlineLevel",
            "terms",
            "fees",
            "verified");

    private CatalogueTable() {}

    static byte[] of(List<Procedure> procedures) {
        var table = new Csv().line(HEAD);
        procedures.forEach(procedure -> table.line(line(procedure)));
        return table.bytes();
    }

    private static List<String> line(Procedure p) {
        return List.of(
                p.code(),
                "" + p.version(),
                p.name(),
                p.field(),
                String.join(" ", p.levels()),
                String.join(" ", AgencyCode.values(p.offeredAt())),
                p.validFrom().toString(),
                text(p.validTo()),
                "" + p.online(),
                text(Wish.onlineLevel(p)),
                p.terms().stream()
                        .map(term -> (term.caseName() == null ? "" : term.caseName() + ": ") + term.term())
                        .collect(Collectors.joining("; ")),
                p.fees().stream().map(fee -> fee.kind() + ": " + fee.amount()).collect(Collectors.joining("; ")),
                "" + p.verified());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
