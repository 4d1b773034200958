package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Dossier.Accepted;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.FinancialDuty;
import vn.motcua.intake.dossier.Dossier.NotAccepted;
import vn.motcua.intake.dossier.Dossier.Processing;
import vn.motcua.intake.dossier.Dossier.Received;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Resolved;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.Dossier.Stopped;
import vn.motcua.intake.dossier.Dossier.StoppedForGood;
import vn.motcua.intake.dossier.Dossier.Submitted;
import vn.motcua.intake.dossier.Dossier.SupplementAtIntake;
import vn.motcua.intake.dossier.Dossier.SupplementInProcessing;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.DossierCommand.ProvePayment;
import vn.motcua.intake.dossier.DossierCommand.TellDuties;
import vn.motcua.intake.dossier.DossierRejection.DutyPaidOtherwise;
import vn.motcua.intake.dossier.DossierRejection.DutyToldOtherwise;
import vn.motcua.intake.dossier.DossierRejection.DutyUnknown;
import vn.motcua.intake.dossier.DossierRejection.InFuture;
import vn.motcua.intake.dossier.DossierRejection.TimeOutOfRange;
import vn.motcua.intake.dossier.DossierRejection.TooManyDuties;

/**
 * What the applicant owes the state before the dossier can go on (4 → 6), until the last of it is proven to be paid (6 → 4). Saying the
 * same again changes nothing, whatever has become of the dossier.
 */
final class DossierDuties {
    /** No dossier comes near it [assumed]. */
    private static final int MOST = 50;

    private DossierDuties() {}

    static Decision<DossierEvent, DossierRejection> told(Registered dossier, TellDuties c) {
        var money = dossier.folder().inMoney();
        var claims = new LinkedHashMap<String, Money.Claim>();
        for (var claim : c.claims()) {
            var known = money.duty(claim.reference())
                    .map(Money.Duty::claim)
                    .or(() -> Optional.ofNullable(claims.get(claim.reference())));
            if (known.isEmpty()) {
                claims.put(claim.reference(), claim);
            } else if (!known.get().equals(claim)) {
                return reject(new DutyToldOtherwise(claim.reference()));
            }
        }
        if (claims.isEmpty()) {
            return accept();
        }
        if (money.duties().size() + claims.size() > MOST) {
            return reject(new TooManyDuties(MOST));
        }
        return switch (dossier) {
            case Processing _, FinancialDuty _ ->
                accept(new DossierEvent.DutiesTold(c.by(), List.copyOf(claims.values()), c.at()));
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    NotAccepted _,
                    SupplementInProcessing _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.PROCESSING, Status.FINANCIAL_DUTY);
        };
    }

    static Decision<DossierEvent, DossierRejection> paid(Registered dossier, ProvePayment c) {
        var money = dossier.folder().inMoney();
        var known = money.duty(c.reference());
        var paidAt = known.map(Money.Duty::paidAt);
        if (paidAt.isPresent()) {
            return paidAt.get().equals(c.paidAt())
                    ? accept()
                    : reject(new DutyPaidOtherwise(c.reference(), paidAt.get()));
        }
        return switch (dossier) {
            case FinancialDuty owing ->
                known.map(duty -> paid(owing, duty, c))
                        .orElseGet(() -> reject(new DutyUnknown(c.reference(), references(money))));
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementInProcessing _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.FINANCIAL_DUTY);
        };
    }

    /** A route that has ended meanwhile finishes the dossier. */
    private static Decision<DossierEvent, DossierRejection> paid(
            FinancialDuty dossier, Money.Duty duty, ProvePayment c) {
        if (c.paidAt().isAfter(c.at())) {
            return reject(new InFuture("paidAt", c.paidAt()));
        }
        if (c.paidAt().isBefore(duty.toldAt())) {
            return reject(new TimeOutOfRange("paidAt", duty.toldAt(), c.at(), c.paidAt()));
        }
        var open = dossier.folder().inMoney().open().size() - 1;
        var paid = new DossierEvent.DutyPaid(c.reference(), duty.claim().amount(), c.paidAt(), open);
        var routeEnd = Optional.ofNullable(dossier.acceptance().routeEnd());
        return open == 0 ? accept(DossierDecider.thenFinish(paid, routeEnd)) : accept(paid);
    }

    private static List<String> references(Money money) {
        return money.duties().stream().map(duty -> duty.claim().reference()).toList();
    }

    /** In process, or held up by what is owed. */
    static Registered standing(Registered dossier, Money money) {
        if (!(dossier instanceof Received received)) {
            throw new IllegalStateException("Duties on " + dossier.getClass().getSimpleName());
        }
        var folder = received.folder().with(money);
        return money.open().isEmpty()
                ? new Processing(folder, received.acceptance())
                : new FinancialDuty(folder, received.acceptance());
    }
}
