package vn.motcua.intake.procedure.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.Published;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.Index;
import vn.motcua.intake.procedure.Offer;
import vn.motcua.intake.procedure.Wish;

/**
 * The catalogue as it was told to everybody: what is filed under here, all others know. It is put in order once after each change, so
 * that whoever looks something up, with a token or without, reads no more than what he looks for.
 */
@Component
final class ToldCatalogue implements Catalogue {
    private final Published<Procedure> told;
    private volatile Ordered ordered = new Ordered(-1, new Index(List.of()));

    ToldCatalogue(Published<Procedure> told) {
        this.told = told;
    }

    /** @param changes how many there had been when it was put in order, or one fewer: never one more */
    private record Ordered(long changes, Index index) {}

    private Index index() {
        var changes = told.changes();
        var known = ordered;
        if (known.changes() != changes) {
            known = new Ordered(changes, new Index(told.all()));
            ordered = known;
        }
        return known.index();
    }

    @Override
    public Optional<Offer> find(String code) {
        return index().find(code);
    }

    @Override
    public List<Procedure> search(Wish wish, LocalDate day) {
        return index().search(wish, day);
    }
}
