package vn.motcua.eventing.simulation;

import java.time.Instant;

/** What a book can be told. */
sealed interface BookCommand {

    /** A client's order; told twice it is done once. */
    record Say(String text, Instant at) implements BookCommand {}

    /** What another service has said. */
    record Take(String source, long sequence, String text) implements BookCommand {}

    record Finish(String todo) implements BookCommand {}

    record Number(long number) implements BookCommand {}

    record Check(Instant at) implements BookCommand {}

    /** Makes the rules throw, after what came before it in the same reaction was decided. */
    record Choke(String text) implements BookCommand {}
}
