package vn.motcua.intake.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.motcua.contracts.FormEdition;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.LetterKind;

/**
 * What the letters of one dossier are called. Whether an apology promises a date is said once, when it is signed: it takes the
 * whole story to name it.
 */
final class LetterTitles {
    private final Set<String> withoutDate;

    private LetterTitles(Set<String> withoutDate) {
        this.withoutDate = Set.copyOf(withoutDate);
    }

    static LetterTitles of(Collection<MotcuaEvent> story) {
        var withoutDate = new HashSet<String>();
        for (var event : story) {
            if (event instanceof NotificationEvent.ApologyApproved approved) {
                if (approved.newDueAt() == null) {
                    withoutDate.add(approved.letter());
                } else {
                    withoutDate.remove(approved.letter());
                }
            }
        }
        return new LetterTitles(withoutDate);
    }

    /** @param day on which something is said of the letter: its form is that of the day */
    String of(String letter, LetterKind kind, LocalDate day) {
        var edition = FormEdition.on(day);
        return kind == LetterKind.APOLOGY && withoutDate.contains(letter)
                ? edition.apologyWithoutDate()
                : edition.nameOf(kind);
    }
}
