package vn.motcua.eventing.conformance;

import java.time.Instant;

/** What a ledger can be told. */
public sealed interface LedgerCommand {
    record Deposit(long amount) implements LedgerCommand {}

    record Withdraw(long amount) implements LedgerCommand {}

    record Note(String line) implements LedgerCommand {}

    /** @param notBefore machine time of the first try */
    record AskReceipt(String id, Instant notBefore) implements LedgerCommand {}

    record GiveReceipt(String id) implements LedgerCommand {}

    /** The one outcome that the rules refuse, though no outcome should be. */
    record LoseReceipt(String id) implements LedgerCommand {}

    record AskNumber(String series, String claim) implements LedgerCommand {}

    record Number(long number) implements LedgerCommand {}

    record Expect(Instant dueAt) implements LedgerCommand {}

    record Check(Instant at) implements LedgerCommand {}
}
