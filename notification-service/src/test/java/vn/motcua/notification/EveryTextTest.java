package vn.motcua.notification;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryText;

@OnSlice
class EveryTextTest {

    /** A name of the catalogue, an id, or a field with a rule of its own. */
    private static final Set<String> LOOKED_UP = Set.of("BatchRequest.ids");

    /** Told by reference only. */
    private static final Set<String> SEALED = Set.of(
            "Address.commune", "Address.line", "Address.province", "ApprovalRequest.reason", "RejectionRequest.reason");

    /** In no letter. */
    private static final Set<String> UNPRINTED = Set.of("RejectionRequest.reason");

    @Test
    void every_text_is_of_a_form_or_looked_up_or_said_to_be_sealed_and_in_no_letter(
            @Autowired ApplicationContext service) {
        EveryText.check(service, LOOKED_UP, SEALED, UNPRINTED);
    }
}
