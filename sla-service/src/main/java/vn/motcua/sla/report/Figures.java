package vn.motcua.sla.report;

import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.sla.deadline.Scope;

/** Where the entries of a report come from. */
public interface Figures {

    /**
     * Hands out what may count in a period.
     *
     * @param visible only dossiers that an agency of this scope takes part in; empty for all
     * @param agency only dossiers of competent agencies of this scope; empty for all
     */
    void each(Period period, Optional<Scope> visible, Optional<Scope> agency, Consumer<Entry> taker);
}
