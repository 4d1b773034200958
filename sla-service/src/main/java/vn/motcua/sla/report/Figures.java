package vn.motcua.sla.report;

import java.util.function.Consumer;

/** Where the histories are that reports are counted from. */
public interface Figures {

    /** Hands out at least every history that an answer to the question may depend on, each once. */
    void each(Question question, Consumer<History> taker);
}
