package vn.motcua.sla.calendar;

import java.util.List;

/**
 * The calendar that this process computes with. What another replica adopts is taken over by {@link #refresh}, which has to be
 * called at short intervals; a date computed in between carries the older version and is found by it.
 */
public final class CalendarInForce {
    private final Decisions decisions;
    private volatile Edition edition = new Edition(CalendarBook.shipped(), List.of());

    private record Edition(CalendarBook book, List<Adopted> adopted) {}

    public CalendarInForce(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The book as this process knows it. */
    public CalendarBook book() {
        return edition.book();
    }

    /** What has been adopted, in order. */
    public List<Adopted> adopted() {
        return edition.adopted();
    }

    /** Takes over what was adopted since, here or elsewhere. */
    public synchronized void refresh() {
        if (decisions.revision() == edition.book().revision()) {
            return;
        }
        var all = List.copyOf(decisions.all());
        var book =
                CalendarBook.shipped().adopt(all.stream().map(Adopted::decision).toList());
        edition = new Edition(book, all);
    }

    /**
     * Adopts one more decision.
     *
     * @param basedOn version of the book that was looked at before
     * @return false if that is no longer the book in force; nothing was changed then
     */
    public boolean adopt(String basedOn, Adopted adopted) {
        refresh();
        var book = edition.book();
        var isStill = book.version().equals(basedOn) && decisions.adopt(book.revision(), adopted);
        refresh();
        return isStill;
    }
}
