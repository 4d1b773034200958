package vn.motcua.notification.letter;

import java.util.Objects;
import java.util.function.ToLongBiFunction;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordNumber;
import vn.motcua.notification.correspondence.Errand;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.letter.form.LetterNumber;

/** Takes the next number of the signing agency's book. */
public final class NumberLetter implements Runner<Correspondence, CorrespondenceCommand> {

    private final ToLongBiFunction<String, String> numbers;
    private final Published<Agency> agencies;

    /** @param numbers gives the number of a claim in a series, the same whenever it is asked */
    public NumberLetter(ToLongBiFunction<String, String> numbers, Published<Agency> agencies) {
        this.numbers = numbers;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return Errand.NUMBER_LETTER.kind();
    }

    @Override
    public CorrespondenceCommand run(Stored<Correspondence> subject, Todo todo) {
        var id = LetterId.of(Objects.requireNonNull(todo.data().get(Errand.SUBJECT)));
        var letter = subject.state().written().flatMap(book -> book.letter(id)).orElseThrow();
        var agency = agencies.get(letter.signingAgency().value());
        var serial = numbers.applyAsLong(
                Objects.requireNonNull(todo.data().get(Errand.SERIES)),
                Objects.requireNonNull(todo.data().get(Errand.CLAIM)));
        return new RecordNumber(id, new LetterNumber(letter.kind(), serial, agency.symbol()).toString());
    }
}
