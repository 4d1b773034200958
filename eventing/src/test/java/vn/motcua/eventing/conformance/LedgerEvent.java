package vn.motcua.eventing.conformance;

import java.time.Instant;

/** What happened to a ledger. */
public sealed interface LedgerEvent {
    record Deposited(long amount) implements LedgerEvent {}

    record Withdrawn(long amount) implements LedgerEvent {}

    record Noted(String line) implements LedgerEvent {}

    record ReceiptAsked(String id, Instant notBefore) implements LedgerEvent {}

    record ReceiptGiven(String id) implements LedgerEvent {}

    record NumberAsked(String series, String claim) implements LedgerEvent {}

    record Numbered(long number) implements LedgerEvent {}

    record Expected(Instant dueAt) implements LedgerEvent {}

    record Missed(Instant dueAt) implements LedgerEvent {}
}
