package vn.motcua.notification.correspondence.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.notification.correspondence.Consignment;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.Letter;

/** Correspondence as a document. */
@Component
final class CorrespondenceStates extends JsonStates<Correspondence> {

    CorrespondenceStates() {
        super(
                Correspondence.class,
                Letter.Content.class,
                Letter.Progress.class,
                Letter.Signature.class,
                Consignment.Destination.class);
    }
}
