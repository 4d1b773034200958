package vn.motcua.eventing.simulation;

import java.time.Instant;
import vn.motcua.eventing.simulation.Book.Line;

/** What happened to a book. */
sealed interface BookEvent {

    /** How it stands in the book. */
    Line line();

    record Begun(Instant dueAt) implements BookEvent {
        @Override
        public Line line() {
            return Line.own("begun");
        }
    }

    record Said(String text) implements BookEvent {
        @Override
        public Line line() {
            return Line.own(text);
        }
    }

    record Taken(String source, long sequence, String text) implements BookEvent {
        @Override
        public Line line() {
            return new Line(source, sequence, text);
        }
    }

    record Finished(String todo) implements BookEvent {
        @Override
        public Line line() {
            return Line.own("did " + todo);
        }
    }

    record Numbered(long number) implements BookEvent {
        @Override
        public Line line() {
            return Line.own("did number");
        }
    }

    record Missed() implements BookEvent {
        @Override
        public Line line() {
            return Line.own("missed");
        }
    }
}
