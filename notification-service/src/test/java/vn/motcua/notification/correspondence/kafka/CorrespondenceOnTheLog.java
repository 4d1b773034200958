package vn.motcua.notification.correspondence.kafka;

import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Reaction;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceEvent;
import vn.motcua.notification.correspondence.CorrespondenceRejection;

/** What correspondence says and hears, for tests that drive the plumbing themselves. */
public final class CorrespondenceOnTheLog {

    private CorrespondenceOnTheLog() {}

    public static AggregateType<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection>
            type() {
        return new CorrespondenceType();
    }

    public static Reaction<Correspondence, CorrespondenceCommand> reaction(Published<Agency> agencies) {
        return new CorrespondenceReaction(agencies);
    }
}
