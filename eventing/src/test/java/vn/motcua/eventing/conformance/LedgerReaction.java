package vn.motcua.eventing.conformance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Reaction;

/**
 * What a ledger makes of what others say: it writes most of it into its book.
 *
 * @param hasRate whether the reference data for exchanges has arrived
 */
public record LedgerReaction(Set<String> sources, Predicate<Incoming> hasRate)
        implements Reaction<Ledger, LedgerCommand> {
    private static final JsonMapper JSON = JsonMapper.shared();

    public LedgerReaction(String... sources) {
        this(Set.of(sources), any -> true);
    }

    @Override
    public List<LedgerCommand> react(Ledger state, Incoming record) {
        var amount = JSON.readTree(record.value()).required("amount").asLong();
        var line = new LedgerCommand.Note(record.source() + "/" + record.sequence());
        return switch (record.type()) {
            case "deposited.v1", "withdrawn.v1", "numbered.v1", "missed.v1" -> List.of(line);
            case "receipt-given.v1", "gossip.v1" -> List.of();
            case "draft.v1" -> List.of(line, new LedgerCommand.Withdraw(amount));
            case "order.v1" ->
                List.of(line, new LedgerCommand.AskReceipt("receipt-" + record.sequence(), Instant.EPOCH));
            case "exchange.v1" -> {
                if (!hasRate.test(record)) {
                    throw new NotYetException("Expected a rate, not there yet");
                }
                yield List.of(line);
            }
            default -> throw new IllegalArgumentException("Expected a known type, got " + record.type());
        };
    }
}
