package vn.motcua.eventing;

import java.util.List;
import java.util.Optional;

/**
 * What an event means outside the state of its own subject.
 *
 * @param announcement what the other services are told, if anything
 * @param asked work outside the house that begins with it
 * @param done ids of the work that ends with it
 */
public record Effects(Optional<Announcement> announcement, List<Todo> asked, List<String> done) {
    public Effects {
        asked = List.copyOf(asked);
        done = List.copyOf(done);
    }

    /** Nothing but the change of state. */
    public static Effects none() {
        return new Effects(Optional.empty(), List.of(), List.of());
    }

    /** The others are told. */
    public static Effects announce(Announcement announcement) {
        return new Effects(Optional.of(announcement), List.of(), List.of());
    }

    /** The same, and this work begins. */
    public Effects ask(Todo... todo) {
        return new Effects(announcement, List.of(todo), done);
    }

    /** The same, and this work has ended. */
    public Effects done(String... ids) {
        return new Effects(announcement, asked, List.of(ids));
    }
}
