package vn.motcua.sla.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.eventing.access.Scope;

/** Where the histories are that reports are counted from. */
public interface Figures {

    /** Hands out at least every history that an answer to the question may depend on, each once. */
    void each(Question question, Consumer<History> taker);

    /** Whether anything was written down of dossiers in these scopes after an instant. */
    boolean isWrittenAfter(Instant instant, Optional<Scope> visible, Optional<Scope> agency);
}
