package vn.motcua.intake.complaint.kafka;

import java.util.Map;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintNumber;

/** Which events the other services hear of, and that each complaint needs a number. */
final class ComplaintAnnouncements {
    /** The work of issuing the number. */
    static final String NUMBERING = "number";

    /** Keeps the claims of complaints apart from those of dossiers. */
    private static final String CLAIM = "complaint-";

    private ComplaintAnnouncements() {}

    /** @param after the state that the event led to */
    static Effects effects(ComplaintEvent event, Complaint after) {
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
    static String subjectOf(String claim) {
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
