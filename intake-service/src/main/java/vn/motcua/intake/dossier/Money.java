package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;

/**
 * What is to be paid for a dossier, and what was. Amounts are đồng.
 *
 * @param duties to the state, which hold the dossier up until they are paid, in the order they were told
 */
public record Money(List<Duty> duties) {
    static final Money NONE = new Money(List.of());

    public Money {
        duties = List.copyOf(duties);
    }

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
        return new Money(Stream.concat(duties.stream(), told).toList());
    }

    Money paid(String reference, Instant at) {
        return new Money(duties.stream()
                .map(duty -> duty.claim().reference().equals(reference)
                        ? new Duty(duty.claim(), duty.by(), duty.toldAt(), at)
                        : duty)
                .toList());
    }
}
