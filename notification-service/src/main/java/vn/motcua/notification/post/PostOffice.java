package vn.motcua.notification.post;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;

/** The partner's interface for orders. */
public final class PostOffice {

    private final RestClient http;
    private final URI base;

    public PostOffice(RestClient http, URI base) {
        this.http = http;
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
