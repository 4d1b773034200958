package vn.motcua.notification.post;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.eventing.neighbour.NeighbourClient;

/** The partner's interface for orders. */
@Component
public final class PostOffice {

    private final RestClient http;
    private final URI base;

    @Autowired
    PostOffice(PostSettings settings) {
        this(settings.url());
    }

    public PostOffice(URI base) {
        this.http = NeighbourClient.http();
        this.base = base;
    }

    /**
     * An order.
     *
     * @param reference code of the dossier
     * @param cashToCollect Vietnamese đồng
     */
    record Order(
            String orderNumber,
            String reference,
            ConsignmentKind kind,
            Party sender,
            Party receiver,
            String contents,
            long cashToCollect) {

        @Override
        public String toString() {
            return "Order[" + orderNumber + "]";
        }
    }

    /** Who gives or gets the papers. */
    record Party(String name, @Nullable String phone, String address) {

        @Override
        public String toString() {
            return "Party[hidden]";
        }
    }

    /** Places an order; the same key again places none. */
    void place(String key, Order order) {
        http.post()
                .uri(base + "/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(order)
                .retrieve()
                .toBodilessEntity();
    }
}
