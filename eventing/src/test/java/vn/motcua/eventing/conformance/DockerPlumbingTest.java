package vn.motcua.eventing.conformance;

import com.mongodb.client.MongoDatabase;

/** MongoDB itself, where a Docker engine answers, keeps what PlumbingConformance promises. */
class DockerPlumbingTest extends PlumbingConformance {

    @Override
    protected MongoDatabase database() {
        return DockerMongo.database();
    }
}
