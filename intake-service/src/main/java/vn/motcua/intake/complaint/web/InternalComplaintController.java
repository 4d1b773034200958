package vn.motcua.intake.complaint.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Complaint.Absent;
import vn.motcua.intake.complaint.Complaint.Answered;
import vn.motcua.intake.complaint.Complaint.Open;
import vn.motcua.intake.complaint.Complaint.Rated;
import vn.motcua.intake.complaint.Complaint.Unnumbered;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintRejection;

/** For the service that sends the answer to whoever complained. */
@RestController
@RequestMapping("/internal/complaints/{id}")
@PreAuthorize("hasRole('service')")
class InternalComplaintController {
    private final Subjects<Complaint, ComplaintCommand, ComplaintRejection> complaints;
    private final ComplaintTexts texts;
    private final Published<Agency> agencies;

    InternalComplaintController(
            Subjects<Complaint, ComplaintCommand, ComplaintRejection> complaints,
            ComplaintTexts texts,
            Published<Agency> agencies) {
        this.complaints = complaints;
        this.texts = texts;
        this.agencies = agencies;
    }

    /** Reads what a complaint was answered, and whom to tell (nội dung trả lời phản ánh, kiến nghị); unknown before that. */
    @GetMapping("/answer")
    Answer readAnswer(@PathVariable String id) {
        var complaint = complaints.find(id).map(Stored::state).orElseThrow(ComplaintProblems::unknown);
        return switch (complaint) {
            case Answered(var number, var receipt, var _, var answer) -> answer(number, receipt, answer);
            case Rated(var number, var receipt, var _, var answer, var _) -> answer(number, receipt, answer);
            case Absent _, Unnumbered _, Open _ -> throw ComplaintProblems.unknown();
        };
    }

    private Answer answer(String number, Complaint.Receipt receipt, Complaint.Answer answer) {
        var contact = texts.contact(receipt.id(), receipt.contact());
        var agency = agencies.find(receipt.agency().value())
                .map(Agency::name)
                .orElse(receipt.agency().value());
        var text = texts.text(receipt.id(), ComplaintTexts.ANSWER, answer.text());
        return new Answer(number, agency, contact.name(), contact.email(), text);
    }

    /** The answer to a complaint, for whoever sends it. */
    record Answer(String number, String agency, @Nullable String name, @Nullable String email, String text) {
        @Override
        public String toString() {
            return "Answer[" + number + "]";
        }
    }
}
