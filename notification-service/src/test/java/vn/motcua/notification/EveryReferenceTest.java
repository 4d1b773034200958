package vn.motcua.notification;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryReference;

@OnSlice
class EveryReferenceTest {

    /** The letters of a batch are answered one by one. */
    private static final Set<String> WORDS = Set.of("reason", "line", "commune", "province", "ids");

    @Test
    void no_order_refers_to_anything_but_letters(@Autowired ApplicationContext service) {
        EveryReference.check(service, WORDS, Map.of());
    }
}
