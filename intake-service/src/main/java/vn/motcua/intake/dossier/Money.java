package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;

/**
 * What is to be paid for a dossier, and what was. Amounts are đồng.
 *
 * @param duties to the state, which hold the dossier up until they are paid, in the order they were told
 * @param fees of the office, which hold up nothing, in the order they were recorded
 */
public record Money(List<Duty> duties, List<Fee> fees) {
    static final Money NONE = new Money(List.of(), List.of());

    public Money {
        duties = List.copyOf(duties);
        fees = List.copyOf(fees);
    }

    /** How a fee was paid; all but cash is cashless. */
    public enum Method {
        CASH,
        CARD,
        TRANSFER,
        PLATFORM
    }

    /**
     * What is recorded of one fee.
     *
     * @param method null if it is not to be paid
     * @param receiptNumber of whoever took the money, null if the office did
     * @param exemption on which legal ground it is not to be paid, null if it was paid
     */
    public record Entry(
            String kind,
            long amount,
            @Nullable Method method,
            @Nullable String receiptNumber,
            @Nullable String exemption) {

        /** What makes an order with the same receipt the same fee, where there is a receipt. */
        public Optional<String> sameReceipt() {
            return Optional.ofNullable(receiptNumber).map(receipt -> method + "/" + receipt);
        }
    }

    /**
     * One fee.
     *
     * @param number within the dossier, from 1
     * @param request what makes the same order again the same fee
     * @param serial of the office's own receipt; null before it is issued, and of what is not to be paid
     * @param refund null if it was not given back
     */
    public record Fee(
            int number,
            Entry entry,
            String request,
            StaffId by,
            Instant at,
            @Nullable Long serial,
            @Nullable Refund refund) {

        public boolean isExempt() {
            return entry.exemption() != null;
        }
    }

    /** @param text reference of the reason */
    public record Refund(StaffId by, Instant at, String text) {}

    /**
     * What a notice tells of one duty.
     *
     * @param kind what it is for
     * @param reference number by which the notice names it
     */
    public record Claim(String kind, long amount, String reference) {}

    /**
     * One duty.
     *
     * @param by the officer who told it
     * @param paidAt when it was paid, null as long as nobody has proven that
     */
    public record Duty(Claim claim, StaffId by, Instant toldAt, @Nullable Instant paidAt) {

        public boolean isPaid() {
            return paidAt != null;
        }
    }

    /** What some claims come to. */
    public static long sum(List<Claim> claims) {
        return claims.stream().mapToLong(Claim::amount).sum();
    }

    Optional<Duty> duty(String reference) {
        return duties.stream()
                .filter(duty -> duty.claim().reference().equals(reference))
                .findFirst();
    }

    /** Those that nobody has proven to be paid. */
    List<Duty> open() {
        return duties.stream().filter(Predicate.not(Duty::isPaid)).toList();
    }

    Money told(List<Claim> claims, StaffId by, Instant at) {
        var told = claims.stream().map(claim -> new Duty(claim, by, at, null));
        return new Money(Stream.concat(duties.stream(), told).toList(), fees);
    }

    Money paid(String reference, Instant at) {
        var known = duties.stream()
                .map(duty -> duty.claim().reference().equals(reference)
                        ? new Duty(duty.claim(), duty.by(), duty.toldAt(), at)
                        : duty)
                .toList();
        return new Money(known, fees);
    }

    Optional<Fee> fee(int number) {
        return number < 1 || number > fees.size() ? Optional.empty() : Optional.of(fees.get(number - 1));
    }

    Money recorded(Fee fee) {
        return new Money(duties, Stream.concat(fees.stream(), Stream.of(fee)).toList());
    }

    Money numbered(int number, long serial) {
        return withFee(
                number, fee -> new Fee(number, fee.entry(), fee.request(), fee.by(), fee.at(), serial, fee.refund()));
    }

    Money refunded(int number, Refund refund) {
        return withFee(
                number, fee -> new Fee(number, fee.entry(), fee.request(), fee.by(), fee.at(), fee.serial(), refund));
    }

    private Money withFee(int number, UnaryOperator<Fee> change) {
        return new Money(
                duties,
                fees.stream()
                        .map(fee -> fee.number() == number ? change.apply(fee) : fee)
                        .toList());
    }
}
