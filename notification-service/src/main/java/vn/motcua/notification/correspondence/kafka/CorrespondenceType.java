package vn.motcua.notification.correspondence.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceDecider;
import vn.motcua.notification.correspondence.CorrespondenceEvent;
import vn.motcua.notification.correspondence.CorrespondenceFields;
import vn.motcua.notification.correspondence.CorrespondenceRejection;

/** What the plumbing has to know about correspondence. */
@Component
final class CorrespondenceType
        implements AggregateType<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> {
    private final CorrespondenceDecider decider = new CorrespondenceDecider();

    @Override
    public String collection() {
        return CorrespondenceFields.COLLECTION;
    }

    @Override
    public String source() {
        return Source.NOTIFICATION.wire();
    }

    @Override
    public String topic() {
        return Topics.DOSSIERS;
    }

    @Override
    public Decider<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(CorrespondenceEvent event, Correspondence after) {
        return CorrespondenceAnnouncements.effects(event, after);
    }

    @Override
    public Map<String, Object> index(Correspondence state) {
        return CorrespondenceFields.of(state);
    }
}
