package vn.motcua.intake.agency.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;

/** An agency as staff read it. */
record AgencyView(
        AgencyCode code,
        String name,
        @Nullable AgencyCode parent,
        String place,
        String symbol,
        @Nullable String phone,
        Agency.Staff head,
        List<Agency.Staff> staff,
        List<Agency.Window> windows,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyCode successor) {

    static AgencyView of(Agency agency) {
        return new AgencyView(
                agency.code(),
                agency.name(),
                agency.parent(),
                agency.place(),
                agency.symbol(),
                agency.phone(),
                agency.head(),
                agency.staff(),
                agency.windows(),
                agency.validFrom(),
                agency.validTo(),
                agency.successor());
    }
}
