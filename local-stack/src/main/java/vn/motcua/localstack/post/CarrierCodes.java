package vn.motcua.localstack.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The carrier's own codes, as data: the way a consignment of each kind takes when nothing goes wrong. */
final class CarrierCodes {

    record Step(String code, String note) {}

    private final Map<PostOrder.Kind, List<Step>> ways;

    private CarrierCodes(Map<PostOrder.Kind, List<Step>> ways) {
        this.ways = ways;
    }

    static CarrierCodes shipped(JsonMapper json) {
        try (var file = Objects.requireNonNull(CarrierCodes.class.getResourceAsStream("carrier-codes.json"))) {
            return new CarrierCodes(json.readValue(file, new TypeReference<Map<PostOrder.Kind, List<Step>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Step> next(Consignment consignment) {
        var way = ways.getOrDefault(consignment.order().kind(), List.of());
        var done = consignment.events().size();
        return done < way.size() ? Optional.of(way.get(done)) : Optional.empty();
    }
}
