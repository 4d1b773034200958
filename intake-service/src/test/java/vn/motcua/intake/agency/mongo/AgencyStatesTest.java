package vn.motcua.intake.agency.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.agency.Offices;
import vn.motcua.intake.agency.PublishedAgency;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;

class AgencyStatesTest {
    /** As it was kept when it was first released; never edited. */
    private static final String FROZEN =
            """
            {"type":"Kept","changes":1,"at":"2026-11-23T04:00:00Z","by":"controller-99","agency":{
            "code":"H99.51","name":"Ủy ban nhân dân xã Mẫu 51","parent":"H99","place":"Xã Mẫu 51","symbol":"UBND",
            "phone":null,"head":{"id":"leader-51","name":"Người ký mẫu","title":"Chủ tịch"},"staff":[
            {"id":"leader-51","name":"Người ký mẫu","title":"Chủ tịch"},
            {"id":"clerk-51","name":"Cán bộ mẫu","title":"Công chức Một cửa"}],"windows":[],
            "validFrom":"2025-07-01","validTo":null,"successor":null}}""";

    private final AgencyStates states = new AgencyStates();

    @Test
    void every_state_comes_back_as_it_was_kept_now_and_earlier() {
        var kept = new Kept(Offices.office("H99.51"), 1, Offices.MONDAY, Offices.CONTROLLER);

        for (PublishedAgency state : List.of(new Absent(), kept)) {
            assertThat(states.read(Document.parse(states.write(state).toJson())))
                    .isEqualTo(state);
        }
        assertThat(states.read(Document.parse(FROZEN))).isEqualTo(kept);
    }
}
