package vn.motcua.intake.agency.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.agency.Offices.CONTROLLER;
import static vn.motcua.intake.agency.Offices.MONDAY;
import static vn.motcua.intake.agency.Offices.office;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.KeptAgencies;
import vn.motcua.intake.agency.AgencyCommand.Load;
import vn.motcua.intake.agency.AgencyCommand.Publish;
import vn.motcua.intake.agency.AgencyRegister;

/** Whatever dies between keeping and telling, nothing is lost, and what is told last is what is kept. */
@AtTheCounter
class TellAgencyTest {
    private final KeptAgencies agencies;
    private final AgencyRegister register;
    private final AgencyOpening opening;
    private final InMemoryPublished<Agency> topic;

    TellAgencyTest(
            @Autowired KeptAgencies agencies,
            @Autowired AgencyRegister register,
            @Autowired AgencyOpening opening,
            @Autowired InMemoryPublished<Agency> topic) {
        this.agencies = agencies;
        this.register = register;
        this.opening = opening;
        this.topic = topic;
    }

    @Test
    void what_was_kept_and_not_told_is_told_by_whoever_comes_next() {
        agencies.handleAndDie("H99.71", null, new Publish(office("H99.71"), CONTROLLER, MONDAY));
        assertThat(topic.knows("H99.71")).isFalse();

        agencies.work("H99.71");

        assertThat(topic.get("H99.71")).isEqualTo(office("H99.71"));
        assertThat(agencies.find("H99.71").orElseThrow().todo()).isEmpty();
    }

    @Test
    void whoever_tells_what_was_overtaken_tells_it_again() {
        agencies.handleAndDie("H99.72", null, new Load(office("H99.72"), MONDAY));
        var slow = agencies.outcome("H99.72");
        var renamed = office("H99.72", "Ủy ban nhân dân phường Mẫu 72", "2025-07-01", null, null);
        agencies.handle("H99.72", new Publish(renamed, CONTROLLER, MONDAY));
        topic.put(office("H99.72"));

        agencies.handleAndDie("H99.72", null, slow);
        agencies.work("H99.72");

        assertThat(topic.get("H99.72")).isEqualTo(renamed);
    }

    @Test
    void what_was_changed_here_outlives_the_next_start() {
        var shipped = topic.get("H99.33");
        var renamed = new Agency(
                shipped.code(),
                "Thuế tỉnh Mẫu mới",
                shipped.parent(),
                shipped.place(),
                shipped.symbol(),
                shipped.phone(),
                shipped.head(),
                shipped.staff(),
                shipped.windows(),
                shipped.validFrom(),
                shipped.validTo(),
                shipped.successor());
        agencies.handle("H99.33", new Publish(renamed, CONTROLLER, MONDAY));

        opening.load();

        assertThat(register.all()).contains(renamed).doesNotContain(shipped);
        agencies.handle("H99.33", new Publish(shipped, CONTROLLER, MONDAY));
    }
}
