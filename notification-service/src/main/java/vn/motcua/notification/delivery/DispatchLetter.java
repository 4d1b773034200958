package vn.motcua.notification.delivery;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordDispatch;
import vn.motcua.notification.correspondence.Errand;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.Letter.Sending;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.letter.LetterCounter;
import vn.motcua.notification.letter.LetterFiles;
import vn.motcua.notification.neighbour.Neighbours;

/** Sends a letter by e-mail, or leaves it to the portal where there is no address that takes it. */
@Component
public final class DispatchLetter implements Runner<Correspondence, CorrespondenceCommand> {

    private final Neighbours neighbours;
    private final LetterFiles files;
    private final LetterMail mail;
    private final BusinessClock clock;
    private final LetterCounter counter;

    public DispatchLetter(
            Neighbours neighbours, LetterFiles files, LetterMail mail, BusinessClock clock, LetterCounter counter) {
        this.neighbours = neighbours;
        this.files = files;
        this.mail = mail;
        this.clock = clock;
        this.counter = counter;
    }

    @Override
    public String kind() {
        return Errand.DISPATCH_LETTER.kind();
    }

    @Override
    public CorrespondenceCommand run(Stored<Correspondence> subject, Todo todo) {
        var id = LetterId.of(Objects.requireNonNull(todo.data().get(Errand.SUBJECT)));
        var book = subject.state().written().orElseThrow();
        var letter = book.letter(id).orElseThrow();
        var sendings = send(book, letter, todo);
        counter.count(letter.kind(), Letter.State.DISPATCHED, letter.signingAgency());
        return new RecordDispatch(id, sendings, clock.now());
    }

    private List<Sending> send(Book book, Letter letter, Todo todo) {
        var email = neighbours.contact(letter.id()).filer().email();
        var toPortal = new Sending(LetterChannel.PORTAL, clock.now(), false);
        if (email == null || email.isBlank()) {
            return List.of(toPortal);
        }
        var pdf = files.read(letter.id(), letter.digest().orElseThrow());
        var taken = mail.send(todo.id(), email, letter, book.dossier().code(), pdf);
        var byMail = new Sending(LetterChannel.EMAIL, clock.now(), !taken);
        return taken ? List.of(byMail) : List.of(byMail, toPortal);
    }
}
