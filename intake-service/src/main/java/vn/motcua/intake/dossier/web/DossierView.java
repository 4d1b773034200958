package vn.motcua.intake.dossier.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Due;
import vn.motcua.intake.dossier.OfficeTime;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Status;

/**
 * A dossier as those see it who may.
 *
 * @param filer null in lists, and of what came from an older system without persons
 * @param documents null in lists
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
        List<CorrectionView> corrections) {

    record Reappointment(OffsetDateTime newDueAt, Due.Reappointment.State state) {}

    record Document(String component, String name, Paper.Form form, @Nullable String attachment) {
        static Document of(Paper paper) {
            return new Document(paper.component(), paper.name(), paper.form(), paper.attachment());
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
            return new CorrectionView(made.number(), field, fact, value, made.by(), made.legalBasis(), at);
        }
    }

    /** A fee that was paid. */
    record Fee(String kind, long amount) {}

    /** In full, for those who may read persons. */
    static DossierView of(String id, Registered dossier, PersonalData persons) {
        return view(
                id,
                dossier,
                persons.filer(id, dossier.folder()),
                persons.owner(id, dossier.folder()),
                dossier.folder().papers().stream().map(Document::of).toList());
    }

    /** Without persons and papers, for lists. */
    static DossierView masked(String id, Registered dossier) {
        return view(id, dossier, null, null, null);
    }

    private static DossierView view(
            String id,
            Registered dossier,
            @Nullable Person filer,
            @Nullable Person owner,
            @Nullable List<Document> documents) {
        var submission = dossier.folder().submission();
        var status = Dossier.statusOf(dossier);
        var acceptance = Dossier.acceptanceOf(dossier);
        var due = acceptance.map(Acceptance::due);
        return new DossierView(
                id,
                dossier.folder().code(),
                submission.procedure(),
                submission.procedureName(),
                submission.procedureVersion(),
                submission.ruleSet().name(),
                submission.receivingAgency(),
                submission.competentAgency(),
                submission.channel(),
                status,
                Dossier.phaseOf(dossier).orElse(null),
                status.code(),
                status.officialName(),
                Dossier.outcomeOf(dossier).orElse(null),
                OfficeTime.local(submission.submittedAt()),
                local(acceptance.map(Acceptance::receivedAt)),
                local(Dossier.finishedAt(dossier)),
                local(Dossier.returnedAt(dossier)),
                local(due.map(Due::printed)),
                local(due.map(Due::original)),
                local(due.map(Due::due)),
                due.map(Due::reappointment).map(DossierView::reappointment).orElse(null),
                Dossier.isAnnulled(dossier),
                local(Optional.ofNullable(submission.importedAt())),
                filer,
                owner,
                submission.resultDelivery(),
                documents,
                acceptance
                        .map(Acceptance::results)
                        .filter(results -> !results.isEmpty())
                        .map(List::getLast)
                        .orElse(null),
                List.of(),
                dossier.folder().corrections().stream().map(CorrectionView::of).toList());
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
