package vn.motcua.eventing.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;

/** Ledgers as one service keeps them. */
public record LedgerType(String source, String collection, String topic)
        implements AggregateType<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> {
    public static final String RECEIPT = "receipt";
    public static final String NUMBER = "number";

    @Override
    public Decider<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> decider() {
        return new LedgerDecider();
    }

    @Override
    public Effects effects(LedgerEvent event, Ledger after) {
        return switch (event) {
            case LedgerEvent.Deposited(long amount) -> announce("deposited.v1", amount);
            case LedgerEvent.Withdrawn(long amount) -> announce("withdrawn.v1", amount);
            case LedgerEvent.Noted _, LedgerEvent.Expected _ -> Effects.none();
            case LedgerEvent.ReceiptAsked asked ->
                Effects.none().ask(new Todo(asked.id(), RECEIPT, Map.of(), asked.notBefore(), 0, null));
            case LedgerEvent.ReceiptGiven(String id) ->
                announce("receipt-given.v1", 1).done(id);
            case LedgerEvent.NumberAsked(String series, String claim) ->
                Effects.none().ask(Todo.now(NUMBER, NUMBER, Map.of("series", series, "claim", claim)));
            case LedgerEvent.Numbered(long number) ->
                announce("numbered.v1", number).done(NUMBER);
            case LedgerEvent.Missed _ -> announce("missed.v1", 1);
        };
    }

    @Override
    public List<Map<String, Object>> journal(LedgerEvent event, Ledger after) {
        return event instanceof LedgerEvent.Noted(String line) ? List.of(Map.of("line", line)) : List.of();
    }

    private static Effects announce(String type, long amount) {
        var json = "{\"amount\":" + amount + ",\"unit\":\"đồng\"}";
        return Effects.announce(
                new Announcement(type, "https://motcua.vn/schemas/" + type, json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, Object> index(Ledger state) {
        var open = state.opened();
        return Optional.ofNullable(open.dueAt())
                .<Map<String, Object>>map(due -> Map.of("balance", open.balance(), "nextCheckAt", due))
                .orElseGet(() -> Map.of("balance", open.balance()));
    }

    @Override
    public Optional<LedgerCommand> check(Instant businessNow) {
        return Optional.of(new LedgerCommand.Check(businessNow));
    }

    /** All types that a ledger announces. */
    static List<String> types() {
        return List.of("deposited.v1", "withdrawn.v1", "receipt-given.v1", "numbered.v1", "missed.v1");
    }
}
