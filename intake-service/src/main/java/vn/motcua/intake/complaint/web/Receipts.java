package vn.motcua.intake.complaint.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.BodyDigest;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.Complaint.Request;
import vn.motcua.intake.complaint.web.ComplaintRequests.Lodging;
import vn.motcua.intake.procedure.RuleSets;

/** Writes down what comes in: under its key, sealed, by the rules of the day. */
@Component
final class Receipts {
    private final Addressees addressees;
    private final ComplaintTexts texts;
    private final RuleSets ruleSets;
    private final BodyDigest digest;
    private final BusinessClock clock;

    Receipts(Addressees addressees, ComplaintTexts texts, RuleSets ruleSets, BodyDigest digest, BusinessClock clock) {
        this.addressees = addressees;
        this.texts = texts;
        this.ruleSets = ruleSets;
        this.digest = digest;
        this.clock = clock;
    }

    /** @param key the same key of the same client is the same complaint; without one each is another */
    Receipt of(Actor actor, @Nullable String key, Lodging lodging) {
        var now = clock.now();
        var day = OfficeTime.day(now);
        var id = id(actor, key);
        return new Receipt(
                id,
                new Request(actor.client(), new StaffId(actor.id()), digest.of(lodging)),
                addressees.of(actor, lodging, day),
                lodging.category(),
                DossierId.ofNullable(lodging.dossier()),
                ruleSets.on(day).name(),
                texts.seal(id, ComplaintTexts.TEXT, lodging.text()),
                texts.seal(id, lodging.contact()),
                now);
    }

    /** A dossier filed with the same key is another thing. */
    private static String id(Actor actor, @Nullable String key) {
        return key == null
                ? UUID.randomUUID().toString()
                : Idempotency.id(actor.client(), actor.id(), "complaint " + Idempotency.require(key));
    }
}
