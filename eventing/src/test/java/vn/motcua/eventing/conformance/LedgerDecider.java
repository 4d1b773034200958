package vn.motcua.eventing.conformance;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;

/** The rules of a ledger. */
final class LedgerDecider implements Decider<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> {

    @Override
    public Ledger initial() {
        return new Ledger.Empty();
    }

    @Override
    public Decision<LedgerEvent, LedgerRejection> decide(Ledger state, LedgerCommand command) {
        var open = state.opened();
        return switch (command) {
            case LedgerCommand.Deposit(long amount) -> accept(new LedgerEvent.Deposited(amount));
            case LedgerCommand.Withdraw(long amount) ->
                amount <= open.balance()
                        ? accept(new LedgerEvent.Withdrawn(amount))
                        : reject(new LedgerRejection.Overdrawn(open.balance(), amount));
            case LedgerCommand.Note(String line) -> accept(new LedgerEvent.Noted(line));
            case LedgerCommand.AskReceipt ask -> accept(new LedgerEvent.ReceiptAsked(ask.id(), ask.notBefore()));
            case LedgerCommand.GiveReceipt(String id) ->
                open.receipts().contains(id) ? accept() : accept(new LedgerEvent.ReceiptGiven(id));
            case LedgerCommand.LoseReceipt(String id) -> reject(new LedgerRejection.ReceiptLost(id));
            case LedgerCommand.AskNumber ask -> accept(new LedgerEvent.NumberAsked(ask.series(), ask.claim()));
            case LedgerCommand.Number(long number) ->
                open.number() == null ? accept(new LedgerEvent.Numbered(number)) : accept();
            case LedgerCommand.Expect expect -> accept(new LedgerEvent.Expected(expect.dueAt()));
            case LedgerCommand.Check check -> {
                var due = open.dueAt();
                yield due == null || check.at().isBefore(due) ? accept() : accept(new LedgerEvent.Missed(due));
            }
        };
    }

    @Override
    public Ledger apply(Ledger state, LedgerEvent event) {
        var open = state.opened();
        return switch (event) {
            case LedgerEvent.Deposited(long amount) -> open.balance(open.balance() + amount, "deposit " + amount);
            case LedgerEvent.Withdrawn(long amount) -> open.balance(open.balance() - amount, "withdrawal " + amount);
            case LedgerEvent.Noted(String line) -> open.line(line);
            case LedgerEvent.ReceiptAsked _, LedgerEvent.NumberAsked _ -> open;
            case LedgerEvent.ReceiptGiven(String id) -> open.receipt(id);
            case LedgerEvent.Numbered(long number) -> open.number(number);
            case LedgerEvent.Expected expected -> open.dueAt(expected.dueAt(), "expected");
            case LedgerEvent.Missed _ -> open.dueAt(null, "missed");
        };
    }
}
