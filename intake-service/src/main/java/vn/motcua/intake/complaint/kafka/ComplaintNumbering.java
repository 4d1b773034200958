package vn.motcua.intake.complaint.kafka;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Complaint.Absent;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.Complaint.Unnumbered;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintNumber;

/** Issues the numbers of complaints, one after the other without gaps, for each agency and year. */
@Component
final class ComplaintNumbering implements Runner<Complaint, ComplaintCommand> {
    private final ObjectProvider<Numbers> numbers;

    /** @param numbers looked up late: they in turn ask the complaints which numbers are carried */
    ComplaintNumbering(@Qualifier("complaintNumbers") ObjectProvider<Numbers> numbers) {
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return ComplaintAnnouncements.NUMBERING;
    }

    /** The answer carries the number. */
    @Override
    public boolean awaited() {
        return true;
    }

    @Override
    public ComplaintCommand run(Stored<Complaint> subject, Todo todo) {
        var series = Objects.requireNonNull(todo.data().get("series"));
        var claim = Objects.requireNonNull(todo.data().get("claim"));
        var receipt = receipt(subject);
        var serial = numbers.getObject().take(series, claim);
        return new ComplaintCommand.Number(ComplaintNumber.of(receipt.agency(), receipt.at(), serial));
    }

    private static Receipt receipt(Stored<Complaint> subject) {
        return switch (subject.state()) {
            case Unnumbered unnumbered -> unnumbered.receipt();
            case Numbered numbered -> numbered.receipt();
            case Absent _ ->
                throw new IllegalStateException("Expected complaint " + subject.id() + " to be kept, got none");
        };
    }
}
