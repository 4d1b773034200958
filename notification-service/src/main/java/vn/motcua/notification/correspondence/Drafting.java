package vn.motcua.notification.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.notification.correspondence.CorrespondenceEvent.BookClosed;
import vn.motcua.notification.correspondence.CorrespondenceEvent.FilingBegun;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterCancelled;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterDrafted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterKeptBack;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterReleased;
import vn.motcua.notification.correspondence.Letter.ByRule;
import vn.motcua.notification.correspondence.Letter.Content;
import vn.motcua.notification.correspondence.Letter.Drafted;

/** The ways of a letter before it is sent: drafted, released by rule, cancelled with its ground, kept on file. */
final class Drafting {

    private Drafting() {}

    static List<CorrespondenceEvent> filed(Book book, List<CorrespondenceEvent> released, LetterId letter) {
        if (!book.keepsOnFile()) {
            return released;
        }
        var events = new ArrayList<>(released);
        events.add(new LetterKeptBack(letter));
        return events;
    }

    static List<CorrespondenceEvent> byRule(Book book, AgencyCode signingAgency, Content content, Instant at) {
        var events = draft(book, signingAgency, content);
        events.add(new LetterReleased(book.nextLetter(), new ByRule(), OfficeTime.day(at)));
        return events;
    }

    static List<CorrespondenceEvent> draft(Book book, AgencyCode signingAgency, Content content) {
        var events = new ArrayList<CorrespondenceEvent>();
        events.add(new LetterDrafted(new Letter(book.nextLetter(), signingAgency, content, new Drafted())));
        return events;
    }

    static List<CorrespondenceEvent> cancelling(Book book) {
        var events = new ArrayList<CorrespondenceEvent>();
        book.letters().stream()
                .filter(Letter::waits)
                .map(letter -> new LetterCancelled(letter.id()))
                .forEach(events::add);
        return events;
    }

    static List<CorrespondenceEvent> givenUp(Book book) {
        var events = closing(book);
        events.addAll(filing(book));
        return events;
    }

    /** What has left the house has left it; sla may still tell a receipt's date, or keep that of an apology. */
    static List<CorrespondenceEvent> filing(Book book) {
        var events = keptBack(book, letter -> letter.content().speaksOfGoingOn());
        if (!book.keepsOnFile()) {
            events.add(new FilingBegun());
        }
        return events;
    }

    static List<CorrespondenceEvent> keptBack(Book book, Predicate<Letter> which) {
        var events = new ArrayList<CorrespondenceEvent>();
        book.letters().stream()
                .filter(which)
                .filter(letter -> letter.isOnItsWay() && !book.keptBack().contains(letter.id()))
                .map(letter -> new LetterKeptBack(letter.id()))
                .forEach(events::add);
        return events;
    }

    /** Drafts lose their ground. A letter whose date lies before sla stays: sla's word may have been on its way. */
    static List<CorrespondenceEvent> closing(Book book) {
        var events = cancelling(book);
        events.add(new BookClosed());
        return events;
    }
}
