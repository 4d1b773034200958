package vn.motcua.eventing.conformance;

/** What a ledger refuses. */
public sealed interface LedgerRejection {
    record Overdrawn(long balance, long asked) implements LedgerRejection {}

    record ReceiptLost(String id) implements LedgerRejection {}
}
