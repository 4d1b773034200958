package vn.motcua.eventing.conformance;

import com.mongodb.client.MongoDatabase;

/** MongoDB itself, where a Docker engine answers, keeps what StoreConformance promises. */
class DockerStoreTest extends StoreConformance {

    @Override
    protected MongoDatabase database() {
        return DockerMongo.database();
    }
}
