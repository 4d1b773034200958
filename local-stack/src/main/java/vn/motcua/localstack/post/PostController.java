package vn.motcua.localstack.post;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The partner's own interface, as the office and whoever drives it by hand see it. */
@RestController
@RequestMapping("/post")
class PostController {

    record Happening(@Nullable String code, @Nullable String note) {}

    record Mode(@Nullable Boolean automatic, @Nullable Boolean restless) {}

    private final PostalPartner post;

    PostController(PostalPartner post) {
        this.post = post;
    }

    @PostMapping("/orders")
    ResponseEntity<Map<String, String>> place(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PostOrder order) {
        if (isBlank(order.orderNumber()) || isMissing(order.kind())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Expected orderNumber and kind");
        }
        var consignment = post.place(key, order);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of(
                        "orderNumber", consignment.order().orderNumber(),
                        "trackingCode", consignment.trackingCode()));
    }

    @GetMapping("/orders")
    List<Consignment> orders() {
        return post.consignments();
    }

    @PostMapping("/orders/{orderNumber}/events")
    Consignment happen(@PathVariable String orderNumber, @RequestBody Happening happening) {
        var code = happening.code();
        if (code == null || code.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Expected a code");
        }
        return post.happened(orderNumber, code, happening.note())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No order " + orderNumber));
    }

    /** With automatic off, orders placed from now on are left alone; restless, events are doubled, delayed and reordered. */
    @PutMapping("/mode")
    void mode(@RequestBody Mode mode) {
        if (mode.automatic() != null) {
            post.automatic(mode.automatic());
        }
        if (mode.restless() != null) {
            post.restless(mode.restless());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isMissing(PostOrder.@Nullable Kind kind) {
        return kind == null;
    }
}
