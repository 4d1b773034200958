package vn.motcua.intake.dossier.kafka;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Absent;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Unnumbered;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.Submission;

/** Issues dossier codes, one after the other without gaps, for each agency and day. */
@Component
final class DossierNumbering implements Runner<Dossier, DossierCommand> {
    private final ObjectProvider<Numbers> numbers;

    /** @param numbers looked up late: they in turn ask the dossiers which numbers are carried */
    DossierNumbering(@Qualifier("dossierNumbers") ObjectProvider<Numbers> numbers) {
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return DossierAnnouncements.NUMBERING;
    }

    /** The answer carries the code. */
    @Override
    public boolean awaited() {
        return true;
    }

    @Override
    public DossierCommand run(Stored<Dossier> subject, Todo todo) {
        var series = Objects.requireNonNull(todo.data().get("series"));
        var claim = Objects.requireNonNull(todo.data().get("claim"));
        var submission = submission(subject);
        var serial = numbers.getObject().take(series, claim);
        return new DossierCommand.Number(
                DossierCode.of(submission.receivingAgency(), submission.handIn().submittedAt(), serial));
    }

    private static Submission submission(Stored<Dossier> subject) {
        return switch (subject.state()) {
            case Unnumbered unnumbered -> unnumbered.submission();
            case Registered registered -> registered.folder().submission();
            case Absent _ ->
                throw new IllegalStateException("Expected dossier " + subject.id() + " to be kept, got none");
        };
    }
}
