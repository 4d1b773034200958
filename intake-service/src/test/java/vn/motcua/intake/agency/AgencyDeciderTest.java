package vn.motcua.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;
import static vn.motcua.intake.agency.Offices.CONTROLLER;
import static vn.motcua.intake.agency.Offices.MONDAY;
import static vn.motcua.intake.agency.Offices.office;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.intake.agency.AgencyCommand.Load;
import vn.motcua.intake.agency.AgencyCommand.NoteTold;
import vn.motcua.intake.agency.AgencyCommand.Publish;
import vn.motcua.intake.agency.AgencyEvent.FellBehind;
import vn.motcua.intake.agency.AgencyEvent.Published;
import vn.motcua.intake.agency.AgencyEvent.Told;
import vn.motcua.intake.agency.AgencyRejection.Begun;
import vn.motcua.intake.agency.AgencyRejection.EndsInPast;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;

class AgencyDeciderTest {
    private static final Agency OFFICE = office("H99.51");
    private static final Agency RENAMED = office("H99.51", "Ủy ban nhân dân phường Mẫu 51", "2025-07-01", null, null);

    private final AgencyDecider decider = new AgencyDecider();

    @Test
    void a_change_is_published_and_the_same_again_once() {
        assertThat(decider.decide(new Absent(), publish(OFFICE)))
                .isEqualTo(accept(new Published(OFFICE, MONDAY, CONTROLLER)));
        assertThat(decider.decide(changed(OFFICE), publish(RENAMED)))
                .isEqualTo(accept(new Published(RENAMED, MONDAY, CONTROLLER)));
        assertThat(decider.decide(changed(OFFICE), publish(OFFICE))).isEqualTo(accept());
    }

    @Test
    void the_first_day_of_an_agency_that_exists_stays() {
        var later = office("H99.51", "Ủy ban", "2025-08-01", null, null);

        assertThat(decider.decide(changed(OFFICE), publish(later)))
                .isEqualTo(reject(new Begun(LocalDate.parse("2025-07-01"), LocalDate.parse("2025-08-01"))));
        assertThat(decider.decide(changed(office("H99.51", "Ủy ban", "2027-01-01", null, null)), publish(later)))
                .isEqualTo(accept(new Published(later, MONDAY, CONTROLLER)));
    }

    @Test
    void an_agency_ends_today_at_the_earliest_and_keeps_an_end_that_is_past() {
        var yesterday = office("H99.51", "Ủy ban", "2025-07-01", "2026-11-22", null);
        var today = office("H99.51", "Ủy ban", "2025-07-01", "2026-11-23", null);
        var followed = office("H99.51", "Ủy ban", "2025-07-01", "2026-11-22", "H99.22");

        assertThat(decider.decide(changed(OFFICE), publish(yesterday)))
                .isEqualTo(reject(new EndsInPast(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-22"))));
        assertThat(decider.decide(changed(OFFICE), publish(today)))
                .isEqualTo(accept(new Published(today, MONDAY, CONTROLLER)));
        assertThat(decider.decide(changed(yesterday), publish(followed)))
                .isEqualTo(accept(new Published(followed, MONDAY, CONTROLLER)));
    }

    @Test
    void what_is_shipped_overwrites_nothing_that_was_changed_here() {
        var shipped = new Load(RENAMED, MONDAY);

        assertThat(decider.decide(new Absent(), shipped)).isEqualTo(accept(new Published(RENAMED, MONDAY, null)));
        assertThat(decider.decide(changed(OFFICE), shipped)).isEqualTo(accept());
        assertThat(decider.decide(new Kept(OFFICE, 1, MONDAY, null), shipped))
                .isEqualTo(accept(new Published(RENAMED, MONDAY, null)));
        assertThat(decider.decide(new Kept(RENAMED, 1, MONDAY, null), shipped)).isEqualTo(accept());
    }

    @Test
    void what_was_told_of_an_older_state_is_told_again() {
        var state = decider.apply(changed(OFFICE), new Published(RENAMED, MONDAY, CONTROLLER));

        assertThat(state).isEqualTo(new Kept(RENAMED, 2, MONDAY, CONTROLLER));
        assertThat(decider.decide(state, new NoteTold(2, 2))).isEqualTo(accept(new Told(2)));
        assertThat(decider.decide(state, new NoteTold(1, 1))).isEqualTo(accept(new FellBehind(1)));
    }

    private static Publish publish(Agency agency) {
        return new Publish(agency, CONTROLLER, MONDAY);
    }

    private static Kept changed(Agency agency) {
        return new Kept(agency, 1, MONDAY, CONTROLLER);
    }
}
