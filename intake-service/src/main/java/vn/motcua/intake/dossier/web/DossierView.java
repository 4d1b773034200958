package vn.motcua.intake.dossier.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.LastDay;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.Terms;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Due;
import vn.motcua.intake.dossier.FeeReceipt;
import vn.motcua.intake.dossier.Money;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Status;
import vn.motcua.intake.dossier.SupplementRequest;

/**
 * A dossier as those see it who may.
 *
 * @param statusName says of a void dossier that it is void; its status is the one it had
 * @param filer null in lists, and of what came from an older system without persons
 * @param documents null in lists
 * @param supplement the last request for papers, null in lists and if there was none
 * @param refusal why it was not accepted, or refused after appraisal and the refusal issued; null in lists and if it was not
 * @param withdrawalAsked the applicant's wish, granted or waiting; null in lists, if there is none, and if something else ended the dossier
 * @param extension what the law added to the term, null if nothing
 * @param financialDuty what the applicant has to pay, or had to, before it can go on; null if nothing
 */
record DossierView(
        String id,
        String code,
        String procedure,
        String procedureName,
        int procedureVersion,
        String ruleSet,
        String receivingAgency,
        String competentAgency,
        Channel channel,
        Status status,
        @Nullable Phase phase,
        int statusCode,
        String statusName,
        @Nullable Outcome outcome,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime returnedAt,
        @Nullable OffsetDateTime printedDueAt,
        @Nullable OffsetDateTime originalDueAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable Reappointment reappointment,
        boolean annulled,
        @Nullable OffsetDateTime importedAt,
        @Nullable Person filer,
        @Nullable Person owner,
        Delivery resultDelivery,
        @Nullable List<Document> documents,
        @Nullable ResultPaper result,
        List<Fee> fees,
        List<CorrectionView> corrections,
        @Nullable Supplement supplement,
        @Nullable Refusal refusal,
        @Nullable WithdrawalAsked withdrawalAsked,
        @Nullable Extension extension,
        @Nullable FinancialDuty financialDuty) {

    /** A new date that was promised. */
    record Reappointment(OffsetDateTime newDueAt, Due.Reappointment.State state) {}

    /** A paper of the dossier. */
    record Document(String component, String name, Paper.Form form, @Nullable String attachment) {
        static Document of(Paper paper) {
            return new Document(paper.component(), paper.name(), paper.form(), paper.attachment());
        }
    }

    /**
     * Papers that are, or were, wanted.
     *
     * @param request its place among the requests for papers of this dossier, from 1
     * @param items empty for what an older system asked, which did not say
     * @param until the applicant's last day, null likewise
     * @param dueAt the end of that day
     * @param handedInAt when papers came in that nobody has looked at yet, null if none did
     * @param completeAt when what makes it complete was handed in, null before
     */
    record Supplement(
            int request,
            List<String> items,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime handedInAt,
            @Nullable OffsetDateTime completeAt) {

        static Supplement of(SupplementRequest request, Optional<FreeText> text) {
            var lastDay = request.lastDay();
            return new Supplement(
                    request.number(),
                    text.map(FreeText::items).orElse(List.of()),
                    text.map(FreeText::reason).orElse(null),
                    lastDay.map(LastDay::day).orElse(null),
                    local(lastDay.map(LastDay::end)),
                    local(Optional.ofNullable(request.handedInAt())),
                    local(Optional.ofNullable(request.completeAt())));
        }

        @Override
        public String toString() {
            return "Supplement[" + request + "]";
        }
    }

    /** Why it was not accepted, or refused after appraisal. */
    record Refusal(@Nullable String reason, @Nullable String legalGround) {
        @Override
        public String toString() {
            return "Refusal[hidden]";
        }
    }

    /** That the applicant wants it back, and why. */
    record WithdrawalAsked(@Nullable String reason) {
        @Override
        public String toString() {
            return "WithdrawalAsked[hidden]";
        }
    }

    /** What the law added to the term; why it was needed is null in lists. */
    record Extension(int workingDays, String legalBasis, @Nullable String reason) {
        @Override
        public String toString() {
            return "Extension[" + workingDays + "]";
        }
    }

    /** What is sealed where it is kept, opened for those who may read it. */
    private record Opened(
            @Nullable Person filer,
            @Nullable Person owner,
            @Nullable List<Document> documents,
            @Nullable Supplement supplement,
            @Nullable Refusal refusal,
            @Nullable WithdrawalAsked withdrawalAsked,
            @Nullable String extendedBecause) {
        private static final Opened NOTHING = new Opened(null, null, null, null, null, null, null);

        static Opened of(DossierId id, Registered dossier, PersonalData persons) {
            var folder = dossier.folder();
            return new Opened(
                    persons.filer(id, folder),
                    persons.owner(id, folder),
                    folder.papers().stream().map(Document::of).toList(),
                    folder.lastRequest()
                            .map(request -> Supplement.of(request, persons.quoted(id, folder, request.text())))
                            .orElse(null),
                    Dossier.refusalOf(dossier)
                            .flatMap(reference -> persons.quoted(id, folder, reference))
                            .map(text -> new Refusal(text.reason(), text.legalGround()))
                            .orElse(null),
                    persons.quoted(id, folder, Dossier.wishOf(dossier))
                            .map(text -> new WithdrawalAsked(text.reason()))
                            .orElse(null),
                    folder.lastReference(FreeText.EXTENSION)
                            .flatMap(reference -> persons.quoted(id, folder, reference))
                            .map(FreeText::reason)
                            .orElse(null));
        }

        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    /**
     * Something that was put right.
     *
     * @param field what of a person, null for a fact
     * @param fact {@code RECEIVED_AT}, {@code FINISHED_AT}, {@code RETURNED_AT} or {@code OUTCOME}, null for data
     * @param value the right date or outcome; what was put right of a person is in filer and owner
     * @param by who approved it
     */
    record CorrectionView(
            int number,
            Correction.@Nullable Field field,
            @Nullable String fact,
            @Nullable String value,
            String by,
            @Nullable String legalBasis,
            OffsetDateTime at) {

        static CorrectionView of(Correction.Made made) {
            return switch (made.correction()) {
                case Correction.Data(var field) -> of(made, field, null, null);
                case Correction.ReceivedAt(var to) ->
                    of(made, null, "RECEIVED_AT", OfficeTime.local(to).toString());
                case Correction.FinishedAt(var to) ->
                    of(made, null, "FINISHED_AT", OfficeTime.local(to).toString());
                case Correction.ReturnedAt(var to) ->
                    of(made, null, "RETURNED_AT", OfficeTime.local(to).toString());
                case Correction.Result(var to) -> of(made, null, "OUTCOME", to.name());
            };
        }

        private static CorrectionView of(
                Correction.Made made, Correction.@Nullable Field field, @Nullable String fact, @Nullable String value) {
            var at = OfficeTime.local(made.at());
            return new CorrectionView(
                    made.number(), field, fact, value, made.by().value(), made.legalBasis(), at);
        }
    }

    /**
     * What is to be paid to the state.
     *
     * @param paid whether all of it is
     */
    record FinancialDuty(List<Duty> items, boolean paid) {

        static @Nullable FinancialDuty of(Money money) {
            var items = money.duties().stream().map(Duty::of).toList();
            return items.isEmpty()
                    ? null
                    : new FinancialDuty(items, items.stream().allMatch(item -> item.paidAt() != null));
        }
    }

    /** One duty; paidAt is null until somebody has proven it. */
    record Duty(String kind, long amount, String reference, OffsetDateTime toldAt, @Nullable OffsetDateTime paidAt) {

        static Duty of(Money.Duty duty) {
            var claim = duty.claim();
            return new Duty(
                    claim.kind(),
                    claim.amount(),
                    claim.reference(),
                    OfficeTime.local(duty.toldAt()),
                    local(Optional.ofNullable(duty.paidAt())));
        }
    }

    /**
     * A fee that was paid, or is not to be paid.
     *
     * @param receipt number of the office's own receipt, null if it is not to be paid
     * @param receiptNumber of whoever took the money, null if the office did
     * @param exemption on which legal ground it is not to be paid
     */
    record Fee(
            int number,
            String kind,
            long amount,
            Money.@Nullable Method method,
            @Nullable String receipt,
            @Nullable String receiptNumber,
            @Nullable String exemption,
            OffsetDateTime recordedAt,
            @Nullable OffsetDateTime refundedAt) {

        static Fee of(Money.Fee fee, AgencyCode agency) {
            var entry = fee.entry();
            var serial = fee.serial();
            return new Fee(
                    fee.number(),
                    entry.kind(),
                    entry.amount(),
                    entry.method(),
                    serial == null ? null : FeeReceipt.of(agency, fee.at(), serial),
                    entry.receiptNumber(),
                    entry.exemption(),
                    OfficeTime.local(fee.at()),
                    local(Optional.ofNullable(fee.refund()).map(Money.Refund::at)));
        }
    }

    /** In full, for those who may read persons. */
    static DossierView of(DossierId id, Registered dossier, PersonalData persons) {
        return view(id, dossier, Opened.of(id, dossier, persons));
    }

    /** Without persons and papers, for lists. */
    static DossierView masked(DossierId id, Registered dossier) {
        return view(id, dossier, Opened.NOTHING);
    }

    private static DossierView view(DossierId id, Registered dossier, Opened opened) {
        var submission = dossier.folder().submission();
        var status = Dossier.statusOf(dossier);
        var acceptance = Dossier.acceptanceOf(dossier);
        var due = acceptance.map(Acceptance::due);
        return new DossierView(
                id.value(),
                dossier.folder().code(),
                submission.promise().procedure(),
                submission.promise().procedureName(),
                submission.promise().procedureVersion(),
                submission.promise().ruleSet().name(),
                submission.receivingAgency().value(),
                submission.competentAgency().value(),
                submission.handIn().channel(),
                status,
                Dossier.phaseOf(dossier).orElse(null),
                status.code(),
                Dossier.statusNameOf(dossier),
                Dossier.outcomeOf(dossier).orElse(null),
                OfficeTime.local(submission.handIn().submittedAt()),
                local(acceptance.map(Acceptance::receivedAt)),
                local(Dossier.finishedAt(dossier)),
                local(Dossier.returnedAt(dossier)),
                local(due.map(Due::printed)),
                local(due.map(Due::original)),
                local(due.map(Due::due)),
                due.map(Due::reappointment).map(DossierView::reappointment).orElse(null),
                Dossier.isAnnulled(dossier),
                local(Optional.ofNullable(submission.handIn().importedAt())),
                opened.filer(),
                opened.owner(),
                submission.handIn().resultDelivery(),
                opened.documents(),
                Dossier.resultOf(dossier).orElse(null),
                dossier.folder().inMoney().fees().stream()
                        .map(fee -> Fee.of(fee, submission.receivingAgency()))
                        .toList(),
                dossier.folder().corrections().stream().map(CorrectionView::of).toList(),
                opened.supplement(),
                opened.refusal(),
                opened.withdrawalAsked(),
                acceptance
                        .map(Acceptance::terms)
                        .map(Terms::extension)
                        .map(extension -> new Extension(
                                extension.workingDays(), extension.legalBasis(), opened.extendedBecause()))
                        .orElse(null),
                FinancialDuty.of(dossier.folder().inMoney()));
    }

    private static Reappointment reappointment(Due.Reappointment reappointment) {
        return new Reappointment(OfficeTime.local(reappointment.newDueAt()), reappointment.state());
    }

    private static @Nullable OffsetDateTime local(Optional<Instant> at) {
        return at.map(OfficeTime::local).orElse(null);
    }

    @Override
    public String toString() {
        return "DossierView[" + code + "]";
    }
}
