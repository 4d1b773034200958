package vn.motcua.routing.route;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;

/** What is wrong with an order. */
public sealed interface RouteRejection {

    /** Intake has not spoken of this dossier yet. */
    record NotRegistered() implements RouteRejection {}

    /** The route has no such step. */
    record NoSuchStep(StepId step) implements RouteRejection {}

    /** Steps before it are not complete. */
    record NotOffered(StepId step) implements RouteRejection {}

    /** Nobody has taken the hand-over yet. */
    record NotAccepted(StepId step) implements RouteRejection {}

    /** Another officer took the hand-over. */
    record AlreadyAccepted(StepId step, StaffId officer) implements RouteRejection {}

    /** It is too late to refuse or recall it. */
    record HandOverTaken(StepId step, StaffId officer) implements RouteRejection {}

    /** Work is returned to a step that comes before, and recalled to the one that gave it. */
    record NotEarlier(StepId step, @Nullable StepId to) implements RouteRejection {}

    /** The one-stop unit has nothing to offer again. */
    record NotGivenBack(StepId step) implements RouteRejection {}

    /** It has the step already. */
    record SameAgency(StepId step, AgencyCode agency) implements RouteRejection {}

    /** It was completed, by another officer or with another outcome. */
    record AlreadyCompleted(StepId step) implements RouteRejection {}

    /** The route ended before the step was complete. */
    record StepEnded(StepId step) implements RouteRejection {}

    /** The clock of the dossier stands. */
    record Paused(Pause pause) implements RouteRejection {}

    /** A refusal after appraisal is given in writing with reasons and legal ground (art. 19.8). */
    record GroundsMissing(StepId step) implements RouteRejection {}

    /** Nobody has asked this. */
    record NoSuchConsultation(String consultation) implements RouteRejection {}

    /** An agency does not consult itself. */
    record OwnOpinion(StepId step, AgencyCode agency) implements RouteRejection {}

    /** Neither the procedure nor the question says until when. */
    record TimeMissing(StepId step) implements RouteRejection {}

    /** Something else was asked under this id. */
    record AnotherConsultation(String consultation) implements RouteRejection {}

    /** It was answered, by another officer or in other words. */
    record AlreadyAnswered(String consultation) implements RouteRejection {}

    /** Nobody waits for the answer any more: the step is complete, or the route over. */
    record ConsultationClosed(String consultation) implements RouteRejection {}

    /** A hand-over cannot have been before it was given, nor after it was taken. */
    record ClaimOutside(StepId step, Instant offeredAt, Instant acceptedAt) implements RouteRejection {}

    /** This hand-over was contested before. */
    record AlreadyDisputed(StepId step) implements RouteRejection {}

    /** Nobody has contested this hand-over. */
    record NotDisputed(StepId step) implements RouteRejection {}

    /** It was settled, by somebody else or in another way. */
    record AlreadySettled(StepId step) implements RouteRejection {}

    /** Nobody goes to look before a step was handed over to him, nor tomorrow. */
    record CheckOutside(StepId step, Instant from, Instant to) implements RouteRejection {}

    /** So many field checks no step has. */
    record TooManyChecks(StepId step, int most) implements RouteRejection {}

    /** Its time has not passed, or nobody waits for it any more. */
    record NotOverdue(String consultation) implements RouteRejection {}

    /** It was reminded today. */
    record RemindedToday(String consultation, Instant at) implements RouteRejection {}

    /** The last step of an approved dossier brings its result. */
    record ResultMissing(StepId step) implements RouteRejection {}

    /** No paper was issued on a day to come. */
    record IssuedInFuture(StepId step, LocalDate today, LocalDate issuedOn) implements RouteRejection {}
}
