package vn.motcua.eventing.conformance;

import com.mongodb.client.MongoDatabase;

/** The embedded database keeps what StoreConformance promises. */
class EmbeddedStoreTest extends StoreConformance {

    @Override
    protected MongoDatabase database() {
        return EmbeddedMongo.client().getDatabase("conformance");
    }
}
