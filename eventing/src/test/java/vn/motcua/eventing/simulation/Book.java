package vn.motcua.eventing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of a subject: everything that happened, in order, and nothing that would hide a second application.
 *
 * @param number its number in the one series
 * @param dueAt business time by which something is expected
 */
record Book(List<Line> lines, @Nullable Long number, @Nullable Instant dueAt) {
    static final Book EMPTY = new Book(List.of(), null, null);

    /**
     * One thing that happened.
     *
     * @param source who said it, empty for the service itself
     * @param sequence its sequence there
     */
    record Line(String source, long sequence, String text) {
        static Line own(String text) {
            return new Line("", 0, text);
        }

        /** Whether it is an answer that another service gave. */
        boolean isAnswer() {
            return !source.isEmpty() && text.startsWith("re ");
        }

        @Override
        public String toString() {
            return source.isEmpty() ? text : source + "/" + sequence + " " + text;
        }
    }

    Book {
        lines = List.copyOf(lines);
    }

    boolean tells(String text) {
        return lines.contains(Line.own(text));
    }

    Book with(Line line) {
        return new Book(longer(line), number, dueAt);
    }

    Book dueAt(@Nullable Instant due, Line line) {
        return new Book(longer(line), number, due);
    }

    Book number(long given, Line line) {
        return new Book(longer(line), given, dueAt);
    }

    private List<Line> longer(Line line) {
        var all = new ArrayList<Line>(lines.size() + 1);
        all.addAll(lines);
        all.add(line);
        return all;
    }
}
