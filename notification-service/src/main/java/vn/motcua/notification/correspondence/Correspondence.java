package vn.motcua.notification.correspondence;

import java.util.Optional;

/** The correspondence of one dossier. */
public sealed interface Correspondence {

    /** Nothing is known of the dossier. */
    record Unknown() implements Correspondence {}

    /** The dossier is under way. */
    record Open(Book book) implements Correspondence {}

    /** The dossier has ended; what was released before still goes out. */
    record Ended(Book book) implements Correspondence {}

    /** What was written so far, if anything is known of the dossier. */
    default Optional<Book> written() {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Open open -> Optional.of(open.book());
            case Ended ended -> Optional.of(ended.book());
        };
    }
}
