package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;

/** What is wrong with an order. */
public sealed interface DossierRejection {

    /** Nobody knows such a dossier. */
    record NoSuchDossier() implements DossierRejection {}

    /** The key was used for another request. */
    record KeyReused() implements DossierRejection {}

    record UnknownProcedure(String procedure) implements DossierRejection {}

    record UnknownAgency(AgencyCode agency) implements DossierRejection {}

    /** The procedure is not offered at that agency. */
    record NotOfferedThere(String procedure, AgencyCode agency, List<AgencyCode> offeredAt)
            implements DossierRejection {}

    record NotYetInForce(String procedure, LocalDate validFrom) implements DossierRejection {}

    record NoLongerInForce(String procedure, LocalDate validTo) implements DossierRejection {}

    record NotOnline(String procedure) implements DossierRejection {}

    record ComponentsMissing(List<String> components) implements DossierRejection {}

    record ComponentsUnknown(List<String> components, List<String> known) implements DossierRejection {}

    record FormNotAllowed(String component, Paper.Form form, List<String> allowed) implements DossierRejection {}

    /** The result cannot be posted to nowhere. */
    record AddressMissing() implements DossierRejection {}

    /** A clerk registers what the post brought: the record signed with the postman is needed. */
    record HandoverMissing() implements DossierRejection {}

    /** A time at which the post handed the papers over is given, and they did not come by post. */
    record NotByPost() implements DossierRejection {}

    /** Only what a mobile clerk took across a counter may be reported later. */
    record NotAtCounter() implements DossierRejection {}

    record TimeOutOfRange(String field, Instant from, Instant to, Instant found) implements DossierRejection {}

    record InFuture(String field, Instant found) implements DossierRejection {}

    /** A date that moves back would erase lateness: not even a correction does that. */
    record MovesBack(String field, Instant known, Instant found) implements DossierRejection {}

    /** The date came from an older system: nothing here has counted it, so that no receipt moves it. */
    record DateNotCounted() implements DossierRejection {}

    /** The dossier names no such person. */
    record NobodyToCorrect(Correction.Field field) implements DossierRejection {}

    record ExternalCodeMalformed() implements DossierRejection {}

    record ExternalCodeTaken() implements DossierRejection {}

    /** It was imported before, with another past. */
    record ImportedOtherwise(String code) implements DossierRejection {}

    /** The procedure has several cases and none was chosen. */
    record CaseUndecided(List<String> cases) implements DossierRejection {}

    record CaseUnknown(String found, List<String> cases) implements DossierRejection {}

    /**
     * The law gives no more than the ordinary time.
     *
     * @param caseName of the procedure's cases, null if it has only one
     */
    record NotExtendable(String procedure, @Nullable String caseName) implements DossierRejection {}

    /** Whoever accepts decides on the extension: what is filed by this channel is accepted later. */
    record ExtendedTooSoon(Channel channel) implements DossierRejection {}

    /**
     * Not now: the dossier is in another state.
     *
     * @param nuance what sets the state apart from another of the same status, null if nothing does
     */
    record NotInStatus(Set<Status> expected, Status found, @Nullable Nuance nuance) implements DossierRejection {
        public NotInStatus {
            expected = Set.copyOf(expected);
        }
    }

    /** What tells apart the states that share a national status. */
    enum Nuance {
        AT_INTAKE,
        IN_PROCESSING,
        FOR_GOOD
    }

    /** The result is a refusal that its head has not signed yet: there is no paper to hand over. */
    record RefusalNotIssued() implements DossierRejection {}

    /** It is void; nothing happens to it any more. */
    record IsAnnulled() implements DossierRejection {}

    /** Papers may be asked for so often and no more. */
    record SupplementsUsedUp(int allowed) implements DossierRejection {}

    /** The applicant's last day lies outside what the rule set allows. */
    record SupplementDayOutOfRange(LocalDate from, LocalDate to, LocalDate found) implements DossierRejection {}

    /** @param next the first working day after it */
    record SupplementDayNotWorked(LocalDate found, LocalDate next) implements DossierRejection {}

    /** No paper was issued on a day to come. */
    record IssuedInFuture(LocalDate today, LocalDate issuedOn) implements DossierRejection {}

    /** The applicant's time ran out. */
    record SupplementTooLate(LocalDate until) implements DossierRejection {}

    /** Nothing was handed in that could be looked at. */
    record NothingHandedIn() implements DossierRejection {}

    /** What is granted has a paper, and none was ever issued. */
    record ResultMissing() implements DossierRejection {}

    record WithdrawalNotAsked() implements DossierRejection {}

    record WithdrawalAlreadyAsked() implements DossierRejection {}

    /** The applicant wants it back: that is answered first. */
    record WithdrawalPending() implements DossierRejection {}

    /** About money. */
    sealed interface OnMoney extends DossierRejection {}

    /** Something else was told under this reference. */
    record DutyToldOtherwise(String reference) implements OnMoney {}

    record DutyUnknown(String reference, List<String> known) implements OnMoney {}

    /** It is proven to be paid at another time. */
    record DutyPaidOtherwise(String reference, Instant paidAt) implements OnMoney {}

    record TooManyDuties(int most) implements OnMoney {}

    /** A fee is paid in some way, or is not to be paid on some ground. */
    record PaidOrExempt() implements OnMoney {}

    /** Another fee was written down with this receipt. */
    record ReceiptUsed(String receiptNumber) implements OnMoney {}

    record NoSuchFee(int fee) implements OnMoney {}

    /** It was not paid, or was given back before. */
    record NothingToRefund(int fee) implements OnMoney {}

    record TooManyFees(int most) implements OnMoney {}

    /** Post and electronic return happen by themselves. */
    record NotReturnedByHand(Delivery method) implements DossierRejection {}
}
