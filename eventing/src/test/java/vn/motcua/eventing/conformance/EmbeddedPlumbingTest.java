package vn.motcua.eventing.conformance;

import com.mongodb.client.MongoDatabase;

/** The embedded database keeps what PlumbingConformance promises. */
class EmbeddedPlumbingTest extends PlumbingConformance {

    @Override
    protected MongoDatabase database() {
        return EmbeddedMongo.client().getDatabase("conformance");
    }
}
