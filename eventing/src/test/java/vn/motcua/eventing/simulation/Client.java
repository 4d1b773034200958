package vn.motcua.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.simulation.Book.Line;

/**
 * Gives one order until it is told that it is done, or gives up. Whatever it was told has to stay true. The order is made of the
 * book as it is decided on, and one that waits for a number sees no book before that.
 */
final class Client {
    private final World world;
    private final String id;
    private final String text;
    private final boolean careful;
    private final boolean waitsForNumber;
    private final List<Stored<Book>> told = new ArrayList<>();
    private @Nullable Replica asked;
    private int lives;
    private int tries;
    private boolean finished;
    private boolean stale;
    private boolean wasNumbered;
    private List<Line> seen = List.of();

    /**
     * An order in the making.
     *
     * @param careful says which version it has seen
     * @param waitsForNumber does not see a book without a number
     */
    Client(World world, String id, String text, boolean careful, boolean waitsForNumber) {
        this.world = world;
        this.id = id;
        this.text = text;
        this.careful = careful;
        this.waitsForNumber = waitsForNumber;
    }

    /** The book is not there for this client. */
    static final class Hidden extends RuntimeException {
        private final transient Client client;

        Hidden(Client client) {
            super("Expected a book with a number");
            this.client = client;
        }

        void told() {
            client.hidden();
        }
    }

    /** Asks, or asks again if nobody will answer. */
    void tick(Replica replica) {
        var impatient = world.random().nextInt(8) == 0;
        var waiting = asked != null && asked.lives() == lives;
        if (finished || waiting && !impatient) {
            return;
        }
        if (tries > 0 && !world.isHealed() && world.random().nextInt(12) == 0) {
            finished = true;
            return;
        }
        tries++;
        asked = replica;
        lives = replica.lives();
        var before = replica.service().store().peek(id);
        wasNumbered = before.map(Stored::state).map(Book::number).isPresent();
        var version = careful ? before.map(Stored::version).orElse(0L) : null;
        replica.handle(id, version, book -> order(book, replica), this);
    }

    private BookCommand order(Optional<Stored<Book>> found, Replica replica) {
        var book = found.map(Stored::state).orElse(Book.EMPTY);
        if (waitsForNumber && book.number() == null) {
            throw new Hidden(this);
        }
        seen = book.lines();
        return new BookCommand.Say(text, replica.ports().timer().businessNow());
    }

    private void hidden() {
        if (wasNumbered) {
            throw new Violation(
                    "Expected order '%s' to see book %s, which had its number when it came".formatted(text, id));
        }
        stale();
    }

    void tell(Stored<Book> subject) {
        told.add(subject);
        finished = true;
        if (tries == 1 && !followsWhatWasSeen(subject.state().lines())) {
            throw new Violation(
                    "Expected order '%s' of %s right after %s, found %s".formatted(text, id, seen, subject.state()));
        }
    }

    private boolean followsWhatWasSeen(List<Line> lines) {
        return lines.indexOf(Line.own(text)) == (seen.isEmpty() ? 1 : seen.size());
    }

    void fail() {
        asked = null;
    }

    void stale() {
        stale = true;
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }

    String id() {
        return id;
    }

    String text() {
        return text;
    }

    List<Stored<Book>> told() {
        return told;
    }

    /** Whether it was told that somebody else had written first, or that there is no book, and had asked only once. */
    boolean wasRefused() {
        return stale && tries == 1;
    }
}
