package vn.motcua.notification.correspondence.mongo;

import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.notification.correspondence.Consignment;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.Letter;

/** Correspondence as a document. */
public final class CorrespondenceStates {

    private CorrespondenceStates() {}

    public static StateMapper<Correspondence> mapper() {
        return JsonStates.of(
                Correspondence.class,
                Letter.Content.class,
                Letter.Progress.class,
                Letter.Signature.class,
                Consignment.Destination.class);
    }
}
