package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.Forms;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.Printed;
import vn.motcua.intake.dossier.Money;

/** The bodies of orders about money. */
final class MoneyRequests {
    /** A thousand billion đồng: more is a slip of the pen. */
    static final long MOST = 1_000_000_000_000L;

    private MoneyRequests() {}

    /** What the applicant has to pay. */
    record DutiesTold(@NotEmpty @Size(max = 20) List<@Valid DutyTold> items) {
        DutiesTold {
            items = List.copyOf(items);
        }

        List<Money.Claim> claims() {
            return items.stream().map(DutyTold::claim).toList();
        }
    }

    /**
     * One duty of a notice.
     *
     * @param reference number by which the notice names it
     */
    record DutyTold(
            @Printed @NotBlank @Pattern(regexp = Forms.MONEY_KIND, message = Forms.A_MONEY_KIND) String kind,
            @Min(1) @Max(MOST) long amount,
            @Pattern(regexp = Forms.PAPER_NUMBER, message = Forms.A_PAPER_NUMBER) String reference) {
        Money.Claim claim() {
            return new Money.Claim(kind, amount, reference);
        }
    }

    /**
     * A fee that was paid, or is not to be paid.
     *
     * @param method null if it is not to be paid
     * @param receiptNumber of whoever took the money, null if the office did
     * @param exemption on which legal ground it is not to be paid, null if it was paid
     */
    record FeePaid(
            @Printed @NotBlank @Pattern(regexp = Forms.MONEY_KIND, message = Forms.A_MONEY_KIND) String kind,
            @Min(1) @Max(MOST) long amount,
            Money.@Nullable Method method,
            @Nullable @Pattern(regexp = Forms.PAPER_NUMBER, message = Forms.A_PAPER_NUMBER) String receiptNumber,
            @Nullable @Printed @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String exemption) {
        Money.Entry entry() {
            return new Money.Entry(kind, amount, method, receiptNumber, exemption);
        }
    }

    /** Why a fee is given back. */
    record FeeRefund(@FreeText @NotBlank @Size(max = 2000) String reason) {
        @Override
        public String toString() {
            return "FeeRefund[hidden]";
        }
    }

    /** That one duty is paid. */
    record PaymentProof(
            @Pattern(regexp = Forms.PAPER_NUMBER, message = Forms.A_PAPER_NUMBER) String reference,
            OffsetDateTime paidAt) {}
}
