package vn.motcua.notification.correspondence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;

/** Letters of all dossiers by state and signing agency, in the order of their ids. */
public interface LetterList {

    /** A letter with the book it is in. */
    record Entry(Book book, Letter letter) {}

    /**
     * @param after where the page before ended, null at the beginning
     * @param limit how many at most
     */
    List<Entry> page(Set<Letter.State> wanted, Set<AgencyCode> agencies, @Nullable LetterId after, int limit);

    /** How many dossiers have drafts that wait for these agencies. */
    long waiting(Set<AgencyCode> agencies);
}
