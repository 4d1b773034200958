package vn.motcua.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.simulation.Book.Line;

/** Gives one order until it is told that it is done, or gives up. Whatever it was told has to stay true. */
final class Client {
    private final World world;
    private final String id;
    private final String text;
    private final boolean careful;
    private final List<Stored<Book>> told = new ArrayList<>();
    private @Nullable Replica asked;
    private int lives;
    private int tries;
    private boolean finished;
    private boolean stale;
    private List<Line> seen = List.of();

    /** @param careful says which version it has seen */
    Client(World world, String id, String text, boolean careful) {
        this.world = world;
        this.id = id;
        this.text = text;
        this.careful = careful;
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
        seen = before.map(Stored::state).orElse(Book.EMPTY).lines();
        var order = new BookCommand.Say(text, replica.ports().timer().businessNow());
        replica.handle(id, careful ? before.map(Stored::version).orElse(0L) : null, order, this);
    }

    void tell(Stored<Book> subject) {
        told.add(subject);
        finished = true;
        if (careful && tries == 1 && !followsWhatWasSeen(subject.state().lines())) {
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

    /** Whether it was told that somebody else had written first, and had asked only once. */
    boolean wasRefused() {
        return stale && tries == 1;
    }
}
