package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryText;

@AtTheCounter
class EveryTextTest {

    /** What is here is printed in no letter; whoever adds a text says which of the two it is. */
    @Test
    void every_text_that_a_letter_prints_holds_letters_that_can_be_printed(@Autowired ApplicationContext service) {
        assertThat(EveryText.unprintable(service)).containsExactlyInAnyOrder();
    }
}
