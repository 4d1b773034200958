package vn.motcua.intake.procedure.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.procedure.Published;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.PublishedProcedure.Absent;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;
import vn.motcua.intake.procedure.PublishedProcedure.Version;

class ProcedureStatesTest {
    /** As it was kept when it was first released; never edited. */
    private static final String FROZEN =
            """
            {"type":"Kept","changes":1,"versions":[{"at":"2026-11-23T04:00:00Z","by":"controller-99","procedure":{
            "code":"1.004873","version":1,"name":"Cấp Giấy xác nhận tình trạng hôn nhân","field":"Hộ tịch",
            "levels":["commune"],"offeredAt":["H99.21"],"competentAgency":".1","validFrom":"2025-07-01","validTo":null,
            "online":true,"verified":true,"terms":[{"case":null,"channel":null,"term":{"value":3,"unit":"WORKING_DAY"},
            "sameDay":false,"committed":null,"extension":null,"committedBy":null}],"fees":[],
            "components":[{"id":"to-khai","name":"Tờ khai","forms":["ORIGINAL"],"required":true,
            "template":{"name":"Mẫu số 19","link":null}}],"afterSupplement":{"policy":"RESTART","workingDays":0},
            "route":[{"id":"verify","name":"Bước","agency":"H99.31","allotment":{"value":1,"unit":"WORKING_DAY"},
            "after":[],"branch":null},{"id":"issue","name":"Bước","agency":".1",
            "allotment":{"value":2,"unit":"WORKING_DAY"},"after":["verify"],"branch":null}],"own":null,
            "onlineService":{"level":"FULL","reason":null},"resultPaper":true}}]}""";

    private final ProcedureStates states = new ProcedureStates();

    @Test
    void every_state_comes_back_as_it_was_kept_now_and_earlier() {
        var kept = new Kept(
                List.of(new Version(Published.version(1, "2025-07-01"), Published.MONDAY, Published.CONTROLLER)), 1);

        for (PublishedProcedure state : List.of(new Absent(), kept)) {
            assertThat(states.read(Document.parse(states.write(state).toJson())))
                    .isEqualTo(state);
        }
        assertThat(states.read(Document.parse(FROZEN))).isEqualTo(kept);
    }
}
