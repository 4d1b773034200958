package vn.motcua.eventing.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject that is small enough to see through: an amount, and a book of everything that happened to it. */
public sealed interface Ledger {

    record Empty() implements Ledger {}

    /**
     * @param book what happened, in order
     * @param receipts receipts that were given
     * @param number its number in the series of ledgers
     * @param dueAt business time by which something is expected
     */
    record Open(long balance, List<String> book, List<String> receipts, @Nullable Long number, @Nullable Instant dueAt)
            implements Ledger {
        public Open {
            book = List.copyOf(book);
            receipts = List.copyOf(receipts);
        }

        Open balance(long balance, String line) {
            return new Open(balance, with(book, line), receipts, number, dueAt);
        }

        Open line(String line) {
            return balance(balance, line);
        }

        Open receipt(String id) {
            return new Open(balance, with(book, "receipt " + id), with(receipts, id), number, dueAt);
        }

        Open number(long number) {
            return new Open(balance, with(book, "number " + number), receipts, number, dueAt);
        }

        Open dueAt(@Nullable Instant dueAt, String line) {
            return new Open(balance, with(book, line), receipts, number, dueAt);
        }

        private static List<String> with(List<String> all, String one) {
            var longer = new ArrayList<>(all);
            longer.add(one);
            return longer;
        }
    }

    /** The ledger as it is once something happens to it. */
    default Open opened() {
        return switch (this) {
            case Empty _ -> new Open(0, List.of(), List.of(), null, null);
            case Open open -> open;
        };
    }
}
