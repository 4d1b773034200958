package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final BsonDocument REPLY = BsonDocument.parse("{ok: 0, code: 11000, errmsg: 'no'}");

    @Test
    void a_server_out_of_reach_or_changing_hands_will_pass() {
        assertThat(Outage.isBehind(new MongoSocketException("away", new ServerAddress())))
                .isTrue();
        assertThat(Outage.isBehind(new MongoNotPrimaryException(REPLY, new ServerAddress())))
                .isTrue();
        assertThat(Outage.isBehind(new RuntimeException(new TimeoutException("away"))))
                .isTrue();
    }

    @Test
    void a_command_the_server_refuses_will_not_pass_unless_it_says_so() {
        var refused = new MongoCommandException(REPLY, new ServerAddress());
        var passing = new MongoCommandException(REPLY, new ServerAddress());
        passing.addLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);

        assertThat(Outage.isBehind(refused)).isFalse();
        assertThat(Outage.isBehind(passing)).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException("a bug"))).isFalse();
    }
}
