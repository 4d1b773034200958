package vn.motcua.eventing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class KeysetTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void pages_show_each_entry_once_in_both_orders_also_where_many_share_a_moment() {
        var server = new MongoServer(H2Backend.inMemory());
        try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
            var list = client.getDatabase("test").getCollection("list");
            for (var number = 0; number < 30; number++) {
                list.insertOne(new Document("_id", "id-" + (number * 7 % 30))
                        .append("at", Date.from(NOON.plusSeconds(number / 10))));
            }

            for (var order : List.of(Keyset.ascending("at"), Keyset.descending("at"))) {
                var whole = list.find().sort(order.order()).into(new ArrayList<>());

                assertThat(inPagesOf(7, list, order)).isEqualTo(whole).hasSize(30);
            }
        } finally {
            server.shutdownNow();
        }
    }

    private static List<Document> inPagesOf(int size, MongoCollection<Document> list, Keyset order) {
        var all = list.find().sort(order.order()).limit(size).into(new ArrayList<>());
        while (true) {
            var last = all.getLast();
            var page = list.find(order.behind(last.getDate("at").toInstant(), last.getString("_id")))
                    .sort(order.order())
                    .limit(size)
                    .into(new ArrayList<>());
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
        }
    }
}
