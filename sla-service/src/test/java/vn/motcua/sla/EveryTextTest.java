package vn.motcua.sla;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryText;

@OnSlice
class EveryTextTest {

    /** A public act, held against its own rules and against the calendar. */
    private static final Set<String> LOOKED_UP = Set.of(
            "DecisionRequest.number",
            "DecisionRequest.agency",
            "DecisionRequest.basedOn",
            "NamedDay.name",
            "Row.group");

    @Test
    void every_text_is_of_a_form_or_looked_up_or_said_to_be_sealed_and_in_no_letter(
            @Autowired ApplicationContext service) {
        EveryText.check(service, LOOKED_UP, Set.of(), Set.of());
    }
}
