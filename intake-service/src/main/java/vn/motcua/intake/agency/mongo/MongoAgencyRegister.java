package vn.motcua.intake.agency.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.agency.AgencyRegister;
import vn.motcua.intake.agency.PublishedAgency;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;

/** Reads all agencies at once; there are some hundreds. */
@Component
final class MongoAgencyRegister implements AgencyRegister {
    private final MongoCollection<Document> collection;
    private final StateMapper<PublishedAgency> states;

    MongoAgencyRegister(MongoDatabase database, StateMapper<PublishedAgency> states) {
        this.collection = database.getCollection(COLLECTION);
        this.states = states;
    }

    @Override
    public List<Agency> all() {
        var found = new ArrayList<Agency>();
        var documents =
                collection.find().projection(Projections.include("state")).sort(Sorts.ascending("_id"));
        for (var document : documents) {
            switch (states.read(document.get("state", Document.class))) {
                case Absent _ -> {}
                case Kept kept -> found.add(kept.agency());
            }
        }
        return found;
    }
}
