package vn.motcua.eventing.rules.bad;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

final class Keeper {
    void keep(MongoCollection<Document> dossiers) {
        dossiers.insertOne(new Document());
    }
}
