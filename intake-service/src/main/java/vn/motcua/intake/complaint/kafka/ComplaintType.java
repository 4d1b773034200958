package vn.motcua.intake.complaint.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintDecider;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintIndex;
import vn.motcua.intake.complaint.ComplaintNumber;
import vn.motcua.intake.complaint.ComplaintRejection;

/** What the plumbing has to know about complaints: which events the other services hear of, and that each needs a number. */
@Component
public final class ComplaintType
        implements AggregateType<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> {
    static final String NUMBERING = "number";

    /** Keeps the claims of complaints apart from those of dossiers. */
    private static final String CLAIM = "complaint-";

    private final ComplaintDecider decider = new ComplaintDecider();

    @Override
    public String collection() {
        return "complaints";
    }

    @Override
    public String source() {
        return Source.INTAKE.wire();
    }

    @Override
    public String group() {
        return "intake-complaints";
    }

    @Override
    public String topic() {
        return Topics.COMPLAINTS;
    }

    @Override
    public Decider<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> decider() {
        return decider;
    }

    @Override
    public Map<String, Object> index(Complaint state) {
        return ComplaintIndex.of(state);
    }

    @Override
    public Effects effects(ComplaintEvent event, Complaint after) {
        return switch (event) {
            case ComplaintEvent.Lodged(var receipt) -> Effects.none().ask(numbering(receipt));
            case ComplaintEvent.Numbered(var number) ->
                say(received(number, numbered(after).receipt())).done(NUMBERING);
            case ComplaintEvent.Answered(var answer) -> say(new ComplaintLogEvent.Answered(answer.by(), answer.at()));
            case ComplaintEvent.Rated(var rating) -> say(new ComplaintLogEvent.Rated(rating.score()));
            case ComplaintEvent.PromiseNoted _ -> Effects.none();
        };
    }

    private static Todo numbering(Receipt receipt) {
        var series = ComplaintNumber.series(receipt.agency(), receipt.at());
        return Todo.now(NUMBERING, NUMBERING, Map.of("series", series, "claim", CLAIM + receipt.id()));
    }

    /** The complaint that carries the number of a claim. */
    public static String subjectOf(String claim) {
        return claim.startsWith(CLAIM) ? claim.substring(CLAIM.length()) : claim;
    }

    private static Complaint.Numbered numbered(Complaint after) {
        if (after instanceof Complaint.Numbered numbered) {
            return numbered;
        }
        throw new IllegalStateException(
                "Expected a complaint with a number, got " + after.getClass().getSimpleName());
    }

    private static ComplaintLogEvent received(String number, Receipt receipt) {
        return new ComplaintLogEvent.Received(
                number, receipt.agency(), receipt.category(), receipt.dossier(), receipt.ruleSet(), receipt.at());
    }

    private static Effects say(ComplaintLogEvent event) {
        var entry = ComplaintCatalogue.entryOf(event);
        return Effects.announce(new Announcement(entry.type(), entry.dataSchema(), ComplaintCatalogue.write(event)));
    }
}
