package vn.motcua.intake.procedure.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.procedure.ProcedureRegister;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.PublishedProcedure.Absent;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;

/** Reads all procedures at once; there are some hundreds. */
@Component
final class MongoProcedureRegister implements ProcedureRegister {
    private final MongoCollection<Document> collection;
    private final StateMapper<PublishedProcedure> states;

    MongoProcedureRegister(MongoDatabase database, StateMapper<PublishedProcedure> states) {
        this.collection = database.getCollection(COLLECTION);
        this.states = states;
    }

    @Override
    public List<Kept> all() {
        var found = new ArrayList<Kept>();
        var documents =
                collection.find().projection(Projections.include("state")).sort(Sorts.ascending("_id"));
        for (var document : documents) {
            switch (states.read(document.get("state", Document.class))) {
                case Absent _ -> {}
                case Kept kept -> found.add(kept);
            }
        }
        return found;
    }
}
