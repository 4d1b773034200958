package vn.motcua.eventing.simulation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.Machine;
import vn.motcua.eventing.Numbering;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.Work;

/**
 * One todo. Its number is taken step by step, so that others come between: the runner breaks off with an error, which work leaves
 * alone, and is asked again once the numbering is through.
 */
final class Errand implements Machine {
    private final Replica replica;
    private final Work<Book, BookCommand, BookEvent, Void> work;
    private @Nullable Numbering numbering;
    private @Nullable Numbering numbered;
    private @Nullable RuntimeException failure;

    /** Work that was just committed here. */
    Errand(Replica replica, Stored<Book> subject, Todo begun) {
        this.replica = replica;
        this.work = new Work<>(replica.ports(), runners(), subject, begun);
    }

    /** Work that is due. */
    Errand(Replica replica, String id, String todoId) {
        this.replica = replica;
        this.work = new Work<>(replica.ports(), runners(), id, todoId);
    }

    @Override
    public boolean step() {
        var machine = numbering;
        if (machine != null) {
            number(machine);
            return true;
        }
        try {
            return work.step();
        } catch (NotNumbered e) {
            return true;
        }
    }

    private void number(Numbering machine) {
        try {
            if (machine.step()) {
                return;
            }
            numbered = machine;
        } catch (RuntimeException e) {
            failure = e;
        }
        numbering = null;
    }

    private Map<String, Runner<Book, BookCommand>> runners() {
        return Map.of(
                BookType.LETTER,
                runner(BookType.LETTER, this::write),
                BookType.NUMBER,
                runner(BookType.NUMBER, this::take));
    }

    private BookCommand write(Stored<Book> subject, Todo todo) {
        replica.service().beforeWork(subject.id(), todo.id());
        replica.service().provider().write(subject.id(), todo.id());
        return new BookCommand.Finish(todo.id());
    }

    private BookCommand take(Stored<Book> subject, Todo todo) {
        if (failure != null) {
            throw failure;
        }
        if (numbered == null) {
            numbering = new Numbering(
                    replica.series(), BookType.SERIES, subject.id(), () -> !replica.carriesNumber(subject.id()));
            throw new NotNumbered();
        }
        return new BookCommand.Number(numbered.number());
    }

    Optional<Commit<Book>> commit() {
        return work.commit();
    }

    private interface Job {
        BookCommand run(Stored<Book> subject, Todo todo);
    }

    private static Runner<Book, BookCommand> runner(String kind, Job job) {
        return new Runner<>() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public BookCommand run(Stored<Book> subject, Todo todo) {
                return job.run(subject, todo);
            }
        };
    }

    /** The number is still to be taken. */
    private static final class NotNumbered extends Error {
        NotNumbered() {
            super("", null, false, false);
        }
    }
}
