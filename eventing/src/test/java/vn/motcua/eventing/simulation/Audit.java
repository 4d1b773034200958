package vn.motcua.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.simulation.Book.Line;

/** Compares what was committed and told with what everybody has in the book in the end. */
record Audit(List<Service> services, List<Client> clients, MemorySeries series) {

    void hold() {
        var ids = new TreeSet<String>();
        clients.forEach(client -> ids.add(client.id()));
        for (var id : ids) {
            for (var service : services) {
                appliedOnceAndInOrder(service, id);
                nothingOvertookItsCause(service, id);
                workWasDoneAndRecordedOnce(service, id);
            }
            checkedOnce(id);
        }
        numbersAreGapless(ids);
        clients.forEach(this::whatWasToldIsTrue);
    }

    private static Book book(Service service, String id) {
        return service.store().peek(id).map(Stored::state).orElse(Book.EMPTY);
    }

    private static void expect(boolean holds, String promise, Service service, String id, Object expected) {
        if (!holds) {
            throw new Violation("%s: expected of %s in %s %s, found %s"
                    .formatted(promise, id, service.name(), expected, book(service, id)));
        }
    }

    private void appliedOnceAndInOrder(Service service, String id) {
        for (var speaker : services) {
            if (!service.sources().contains(speaker.name())) {
                continue;
            }
            var said = speaker.store().committed(id);
            hasNoGap(speaker, id, said);
            var expected = said.entrySet().stream()
                    .filter(entry -> !service.isRubbish(entry.getValue()) && !service.changesNothing(entry.getValue()))
                    .map(entry -> new Line(speaker.name(), entry.getKey(), entry.getValue()))
                    .toList();
            var found = book(service, id).lines().stream()
                    .filter(line -> line.source().equals(speaker.name()))
                    .toList();
            expect(
                    said.isEmpty() || watermark(service, id, speaker).equals(said.lastKey()),
                    "What was taken is noted",
                    service,
                    id,
                    said);
            expect(found.equals(expected), "Every event is applied once, in order", service, id, expected);
        }
    }

    private static Long watermark(Service service, String id, Service speaker) {
        return service.store()
                .peek(id)
                .map(subject -> subject.inbox().getOrDefault(speaker.name(), 0L))
                .orElse(0L);
    }

    private static void hasNoGap(Service speaker, String id, TreeMap<Long, String> said) {
        expect(said.isEmpty() || said.lastKey() == said.size(), "Sequences have no gap", speaker, id, said);
    }

    private void nothingOvertookItsCause(Service service, String id) {
        var before = new ArrayList<Line>();
        for (var line : book(service, id).lines()) {
            if (service.hearsBothSides() && line.isAnswer()) {
                var cause = cause(line, id);
                expect(
                        before.contains(cause) || service.isRubbish(cause.text()),
                        "Nothing overtakes its cause",
                        service,
                        id,
                        cause + " before " + line);
            }
            before.add(line);
        }
    }

    private Line cause(Line answer, String id) {
        return services.getFirst().store().committed(id).entrySet().stream()
                .map(Audit::ofIntake)
                .filter(said -> answer.text().equals(BookType.answer(said.source(), said.sequence())))
                .findFirst()
                .orElseThrow(() -> new Violation("Nothing was said that " + answer + " answers"));
    }

    private static Line ofIntake(Map.Entry<Long, String> said) {
        return new Line(World.INTAKE, said.getKey(), said.getValue());
    }

    private void workWasDoneAndRecordedOnce(Service service, String id) {
        for (var todo : service.store().asked(id)) {
            var outcome = Line.own("did " + todo);
            expect(count(service, id, outcome) == 1, "An outcome is recorded once", service, id, outcome);
            expect(
                    todo.equals(BookType.NUMBER) || service.provider().hasWritten(id, todo),
                    "Work is done",
                    service,
                    id,
                    todo);
        }
    }

    private static long count(Service service, String id, Line wanted) {
        return book(service, id).lines().stream().filter(wanted::equals).count();
    }

    private void checkedOnce(String id) {
        var intake = services.getFirst();
        var begun = count(intake, id, Line.own("begun"));
        expect(count(intake, id, Line.own("missed")) == begun, "What is due is declared once", intake, id, begun);
    }

    private void numbersAreGapless(Iterable<String> ids) {
        var given = new TreeSet<Long>();
        for (var id : ids) {
            var book = book(services.getFirst(), id);
            var number = book.number();
            if (number != null && !given.add(number)) {
                throw new Violation("Number " + number + " was given twice");
            }
        }
        if (given.size() != series.next() - 1 || !given.isEmpty() && given.last() != given.size()) {
            throw new Violation("Expected numbers up to " + (series.next() - 1) + " without a gap, found " + given);
        }
    }

    private void whatWasToldIsTrue(Client client) {
        var intake = services.getFirst();
        var book = book(intake, client.id());
        var times = count(intake, client.id(), Line.own(client.text()));
        for (var told : client.told()) {
            var lines = told.state().lines();
            expect(
                    book.lines().size() >= lines.size()
                            && book.lines().subList(0, lines.size()).equals(lines)
                            && told.state().tells(client.text())
                            && numberIsKept(client, told.state(), book),
                    "What a client was told stays true",
                    intake,
                    client.id(),
                    told.state());
        }
        var most = client.wasRefused() ? 0 : 1;
        expect(times <= most, "An order is done at most once", intake, client.id(), most + " " + client.text());
    }

    /** Whose order began the book was told its number; everybody else perhaps. */
    private static boolean numberIsKept(Client client, Book told, Book kept) {
        var number = told.number();
        return number == null ? !told.lines().get(1).equals(Line.own(client.text())) : number.equals(kept.number());
    }
}
