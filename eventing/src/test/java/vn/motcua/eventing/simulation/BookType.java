package vn.motcua.eventing.simulation;

import static vn.motcua.eventing.decider.Decision.accept;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;

/**
 * Books as one service keeps them: a client's order asks for a letter and, the first time, for a number; an answering service
 * answers each order it hears of and writes a letter too.
 */
record BookType(String source, boolean answers)
        implements AggregateType<Book, BookCommand, BookEvent, Void>, Decider<Book, BookCommand, BookEvent, Void> {
    static final String TOPIC = "books";
    static final String LETTER = "letter";
    static final String NUMBER = "number";
    static final String SERIES = "series";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String collection() {
        return "books";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Decider<Book, BookCommand, BookEvent, Void> decider() {
        return this;
    }

    @Override
    public Book initial() {
        return Book.EMPTY;
    }

    @Override
    public Decision<BookEvent, Void> decide(Book book, BookCommand command) {
        return switch (command) {
            case BookCommand.Say(String text, Instant at) -> {
                if (book.tells(text)) {
                    yield accept();
                }
                yield book.tells("begun")
                        ? accept(new BookEvent.Said(text))
                        : accept(new BookEvent.Begun(at.plus(PATIENCE)), new BookEvent.Said(text));
            }
            case BookCommand.Take(String from, long sequence, String text) ->
                accept(new BookEvent.Taken(from, sequence, text));
            case BookCommand.Finish(String todo) ->
                book.tells("did " + todo) ? accept() : accept(new BookEvent.Finished(todo));
            case BookCommand.Number(long number) ->
                book.number() == null ? accept(new BookEvent.Numbered(number)) : accept();
            case BookCommand.Choke(String text) ->
                throw new IllegalStateException("Expected something known, got " + text);
            case BookCommand.Check(Instant at) -> {
                var due = book.dueAt();
                yield due == null || at.isBefore(due) ? accept() : accept(new BookEvent.Missed());
            }
        };
    }

    @Override
    public Book apply(Book book, BookEvent event) {
        return switch (event) {
            case BookEvent.Begun begun -> book.dueAt(begun.dueAt(), begun.line());
            case BookEvent.Numbered numbered -> book.number(numbered.number(), numbered.line());
            case BookEvent.Missed missed -> book.dueAt(null, missed.line());
            case BookEvent.Said _, BookEvent.Taken _, BookEvent.Finished _ -> book.with(event.line());
        };
    }

    @Override
    public Effects effects(BookEvent event, Book after) {
        return switch (event) {
            case BookEvent.Begun _ -> Effects.none().ask(Todo.now(NUMBER, NUMBER, Map.of()));
            case BookEvent.Said(String text) -> announce(text).ask(letter(text));
            case BookEvent.Taken(String from, long sequence, String text) -> {
                var answer = answer(from, sequence);
                yield answers && text.startsWith("say") ? announce(answer).ask(letter(answer)) : Effects.none();
            }
            case BookEvent.Finished(String todo) ->
                announce(event.line().text()).done(todo);
            case BookEvent.Numbered _ -> announce(event.line().text()).done(NUMBER);
            case BookEvent.Missed missed -> announce(missed.line().text());
        };
    }

    /** Whether clients tell these books anything, so that they need numbers. */
    boolean asksForNumbers() {
        return source.equals(World.INTAKE);
    }

    /** The text of an answer names its cause. */
    static String answer(String source, long sequence) {
        return "re " + source + "/" + sequence;
    }

    private static Todo letter(String about) {
        return Todo.now("letter " + about, LETTER, Map.of());
    }

    private static Effects announce(String text) {
        return Effects.announce(new Announcement("told.v1", "told", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, Object> index(Book book) {
        var due = book.dueAt();
        return due == null ? Map.of() : Map.of("nextCheckAt", due);
    }

    @Override
    public Optional<BookCommand> check(Instant businessNow) {
        return Optional.of(new BookCommand.Check(businessNow));
    }
}
