package vn.motcua.intake.dossier.kafka;

import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.FeeReceipt;
import vn.motcua.intake.dossier.Money;

/** Issues the receipts of fees, one after the other without gaps, for each agency and year. */
@Component
final class FeeNumbering implements Runner<Dossier, DossierCommand> {
    /** The kind of work. */
    static final String KIND = "fee-receipt";

    private static final String CLAIM = "fee-";
    private final ObjectProvider<Numbers> numbers;

    /** @param numbers looked up late: they in turn ask the dossiers which numbers are carried */
    FeeNumbering(@Qualifier("dossierNumbers") ObjectProvider<Numbers> numbers) {
        this.numbers = numbers;
    }

    /** The work of issuing one receipt. */
    static Todo work(Money.Fee fee, Registered dossier) {
        var submission = dossier.folder().submission();
        var series = FeeReceipt.series(submission.receivingAgency(), fee.at());
        var claim = CLAIM + fee.number() + "/" + submission.id();
        return Todo.now(
                work(fee.number()),
                KIND,
                Map.of("series", series, "claim", claim, "fee", Integer.toString(fee.number())));
    }

    static String work(int fee) {
        return KIND + "-" + fee;
    }

    /** The dossier that carries the number of a claim; its own code is claimed by its id alone. */
    static String subjectOf(String claim) {
        return claim.startsWith(CLAIM) ? claim.substring(claim.indexOf('/') + 1) : claim;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The answer carries the number. */
    @Override
    public boolean awaited() {
        return true;
    }

    @Override
    public DossierCommand run(Stored<Dossier> subject, Todo todo) {
        var series = Objects.requireNonNull(todo.data().get("series"));
        var claim = Objects.requireNonNull(todo.data().get("claim"));
        var fee = Integer.parseInt(Objects.requireNonNull(todo.data().get("fee")));
        return new DossierCommand.NumberFee(fee, numbers.getObject().take(series, claim));
    }
}
