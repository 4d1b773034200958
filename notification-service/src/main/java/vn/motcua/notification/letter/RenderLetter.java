package vn.motcua.notification.letter;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordRendering;
import vn.motcua.notification.correspondence.Errand;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.letter.form.LetterRenderer;

/** Sets a letter and keeps its file; a letter that has one keeps that, for which only a second try need look. */
@Component
public final class RenderLetter implements Runner<Correspondence, CorrespondenceCommand> {

    private final LetterWriter writer;
    private final LetterRenderer renderer;
    private final LetterFiles files;

    public RenderLetter(LetterWriter writer, LetterRenderer renderer, LetterFiles files) {
        this.writer = writer;
        this.renderer = renderer;
        this.files = files;
    }

    @Override
    public String kind() {
        return Errand.RENDER_LETTER.kind();
    }

    @Override
    public CorrespondenceCommand run(Stored<Correspondence> subject, Todo todo) {
        var id = LetterId.of(Objects.requireNonNull(todo.data().get(Errand.SUBJECT)));
        var book = subject.state().written().orElseThrow();
        var known = todo.attempts() > 1 ? files.digest(id) : Optional.<String>empty();
        return new RecordRendering(id, known.orElseGet(() -> set(book, id)));
    }

    private String set(Book book, LetterId id) {
        var letter = book.letter(id).orElseThrow();
        return files.keep(id, renderer.render(writer.write(book, letter)));
    }
}
