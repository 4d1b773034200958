package vn.motcua.notification.correspondence.mongo;

import com.mongodb.client.MongoDatabase;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.LetterList;

/** How correspondence is kept, for tests that drive the plumbing themselves. */
public final class CorrespondenceOnPaper {

    private CorrespondenceOnPaper() {}

    public static StateMapper<Correspondence> states() {
        return new CorrespondenceStates();
    }

    public static LetterList letters(MongoDatabase database) {
        return new MongoLetterList(database, states());
    }
}
