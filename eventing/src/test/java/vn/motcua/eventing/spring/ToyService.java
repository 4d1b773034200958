package vn.motcua.eventing.spring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.conformance.Ledger;
import vn.motcua.eventing.conformance.LedgerCommand;
import vn.motcua.eventing.conformance.LedgerEvent;
import vn.motcua.eventing.conformance.LedgerRejection;
import vn.motcua.eventing.conformance.LedgerType;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.web.Tokens;

/** A service as all of them are wired, with ledgers for dossiers; run twice, it has somebody to talk to. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ToyService {
    static final String TOPIC = "ledger.test";
    static final String RATES = "rates.test";

    /** What the test turns on it: amounts of 13 are not understood until then. */
    final AtomicBoolean understandsThirteen = new AtomicBoolean();

    final AtomicBoolean registrarIsOut = new AtomicBoolean();
    final AtomicInteger refusalsToListen = new AtomicInteger();
    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final Queue<Integer> ratesKnown = new ConcurrentLinkedQueue<>();

    @Bean
    Aggregates<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ledgers(
            Plumbing plumbing,
            Reference<Long> rates,
            ObjectProvider<Numbers> numbers,
            @Value("${toy.name}") String name,
            @Value("${toy.hears}") String hears) {
        return plumbing.keep(
                new LedgerType(name, "ledgers", TOPIC),
                new JsonStates<>(Ledger.class),
                reaction(hears, rates),
                List.of(new Printer(), new Registrar(numbers)));
    }

    private Reaction<Ledger, LedgerCommand> reaction(String hears, Reference<Long> rates) {
        return new Reaction<>() {
            @Override
            public Set<String> sources() {
                return Set.of(hears);
            }

            @Override
            public List<LedgerCommand> react(Ledger state, Incoming record) {
                ratesKnown.add(rates.size());
                var line = new LedgerCommand.Note(record.source() + "/" + record.sequence());
                var value = new String(record.value(), StandardCharsets.UTF_8);
                if (value.contains(":13,") && !understandsThirteen.get()) {
                    throw new IllegalArgumentException("Expected any amount but 13");
                }
                return record.type().equals("deposited.v1")
                        ? List.of(
                                line,
                                new LedgerCommand.AskReceipt("receipt-" + record.sequence(), java.time.Instant.EPOCH))
                        : List.of(line);
            }
        };
    }

    @Bean
    Reference<Long> rates(Plumbing plumbing) {
        return plumbing.reference(RATES, value -> Long.valueOf(new String(value, StandardCharsets.UTF_8)));
    }

    @Bean
    Numbers numbers(Plumbing plumbing, Aggregates<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ledgers) {
        return plumbing.numbers(ledgers, Function.identity());
    }

    @Bean
    Object timeline(Plumbing plumbing, @Value("${toy.name}") String name) {
        plumbing.listen(name + "-timeline", TOPIC, Set.of("bank", "mirror"), bySubject -> {
            if (refusalsToListen.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ClassCastException("Expected another class");
            }
            bySubject
                    .values()
                    .forEach(records ->
                            records.forEach(record -> heard.add(record.headers().get("ce_id"))));
        });
        return "timeline";
    }

    @Bean
    JwtDecoder decoder() {
        return Tokens.decoder();
    }

    /** Where commands come in from outside. */
    @RestController
    static class Window {
        private final Aggregates<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ledgers;

        Window(Aggregates<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ledgers) {
            this.ledgers = ledgers;
        }

        @PostMapping("/ledgers/{id}/deposits")
        @PreAuthorize("hasRole('clerk')")
        void deposit(@PathVariable String id) {
            ledgers.handle(id, new LedgerCommand.Deposit(5));
        }
    }

    private static final class Printer implements Runner<Ledger, LedgerCommand> {
        @Override
        public String kind() {
            return LedgerType.RECEIPT;
        }

        @Override
        public LedgerCommand run(Stored<Ledger> subject, Todo todo) {
            return new LedgerCommand.GiveReceipt(todo.id());
        }
    }

    private final class Registrar implements Runner<Ledger, LedgerCommand> {
        private final ObjectProvider<Numbers> numbers;

        Registrar(ObjectProvider<Numbers> numbers) {
            this.numbers = numbers;
        }

        @Override
        public String kind() {
            return LedgerType.NUMBER;
        }

        @Override
        public boolean awaited() {
            return true;
        }

        @Override
        public LedgerCommand run(Stored<Ledger> subject, Todo todo) {
            if (registrarIsOut.get()) {
                throw new IllegalStateException("Expected the registrar, found nobody");
            }
            var claim = todo.data().get("claim");
            return new LedgerCommand.Number(numbers.getObject().take(todo.data().get("series"), claim));
        }
    }
}
