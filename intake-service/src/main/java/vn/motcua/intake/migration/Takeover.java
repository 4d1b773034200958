package vn.motcua.intake.migration;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.Past;
import vn.motcua.intake.dossier.RuleSet;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.Submission.HandIn;
import vn.motcua.intake.dossier.Submission.Promise;
import vn.motcua.intake.dossier.Submission.Request;

/** Makes a dossier of a line that is sound. What the older system did not tell is left open, never made up. */
public final class Takeover {
    /** Group of procedures where nobody knows it. */
    static final String UNKNOWN_FIELD = "unknown";

    private static final StepId STEP = new StepId("tiep-nhan-chuyen-giao");
    private static final String STEP_NAME = "Tiếp tục giải quyết hồ sơ chuyển từ hệ thống cũ";

    private Takeover() {}

    /**
     * The order to bring it over.
     *
     * @param id the dossier's id
     * @param line sound, with what it left out
     * @param procedure as the catalogue knows it, whatever its validity
     * @param ruleSet of the day of receipt
     * @param holder the agency that goes on with it: the competent one, or its successor
     * @param fingerprint keyed hash of the line
     * @param place where the line stood, e.g. {@code <migration>/17}
     */
    public static DossierCommand.Import order(
            DossierId id,
            Line line,
            Past past,
            Optional<Procedure> procedure,
            RuleSet ruleSet,
            AgencyCode holder,
            Migration.Upload upload,
            String fingerprint,
            String place) {
        var submission = new Submission(
                id,
                new Request(upload.client(), upload.by(), fingerprint, place),
                line.receivingAgency(),
                line.competent(),
                handIn(line, past),
                promise(line, past, procedure, ruleSet, holder),
                null,
                null,
                List.of());
        return new DossierCommand.Import(submission, line.code(), past);
    }

    private static HandIn handIn(Line line, Past past) {
        return new HandIn(
                line.channel(),
                Delivery.COUNTER,
                past.receivedAt(),
                null,
                false,
                null,
                line.code(),
                past.recordedAt(),
                null);
    }

    private static Promise promise(
            Line line, Past past, Optional<Procedure> procedure, RuleSet ruleSet, AgencyCode holder) {
        return new Promise(
                line.procedure(),
                procedure.map(Procedure::version).orElse(0),
                procedure.map(Procedure::name).orElse(line.procedure()),
                Optional.ofNullable(line.field())
                        .or(() -> procedure.map(Procedure::field))
                        .orElse(UNKNOWN_FIELD),
                ruleSet,
                procedure.map(Procedure::components).orElse(List.of()),
                List.of(),
                procedure.map(Procedure::afterSupplement).orElse(new AfterSupplement(AfterSupplement.Policy.RESUME, 0)),
                List.of(new RouteStep(STEP, STEP_NAME, holder, allotment(past), List.of(), null)),
                null);
    }

    /** The days from receipt to due date, as the older system had them; sla counts no time of such a step. */
    private static Term allotment(Past past) {
        var dueAt = past.dueAt();
        var days =
                dueAt == null ? 1 : ChronoUnit.DAYS.between(OfficeTime.day(past.receivedAt()), OfficeTime.day(dueAt));
        return new Term((int) Math.max(1, days), Unit.CALENDAR_DAY);
    }
}
