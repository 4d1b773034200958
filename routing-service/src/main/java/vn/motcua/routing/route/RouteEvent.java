package vn.motcua.routing.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms;

/** What happened on the way of a dossier. */
public sealed interface RouteEvent {

    record Registered(Dossier dossier) implements RouteEvent {}

    /** @param consulting how the procedure has other agencies asked, null if it says nothing */
    record Begun(List<RouteStep> plan, Terms.@Nullable Consultation consulting) implements RouteEvent {
        public Begun {
            plan = List.copyOf(plan);
        }
    }

    record Halted(Pause pause) implements RouteEvent {}

    record Lifted(Set<Pause> pauses) implements RouteEvent {
        public Lifted {
            pauses = Set.copyOf(pauses);
        }
    }

    record DeadlinesNoted(StepId step, Deadlines deadlines) implements RouteEvent {}

    record StepOffered(StepId step, Instant at) implements RouteEvent {}

    record StepAccepted(StepId step, Step.Receipt receipt) implements RouteEvent {}

    record StepAssigned(StepId step, StaffId officer, StaffId by) implements RouteEvent {}

    /**
     * A step left its agency before it was done.
     *
     * @param to the earlier step that it goes back to, null if the one-stop unit has it now
     * @param waiting the steps in between, which wait again
     */
    record StepLeft(
            StepId step, Leaving how, @Nullable StepId to, List<StepId> waiting, StaffId by, Instant at, Writing reason)
            implements RouteEvent {
        public StepLeft {
            waiting = List.copyOf(waiting);
        }
    }

    /** @param reason empty if it was said why the step left */
    record StepRedirected(StepId step, AgencyCode agency, Optional<Writing> reason) implements RouteEvent {}

    /** @param words of the check */
    record FieldCheckRecorded(FieldCheck check, List<Writing> words) implements RouteEvent {
        public FieldCheckRecorded {
            words = List.copyOf(words);
        }
    }

    /** @param words of the draft */
    record SupplementDrafted(Draft draft, List<Writing> words) implements RouteEvent {
        public SupplementDrafted {
            words = List.copyOf(words);
        }
    }

    record ConsultationReminded(String consultation, Consultation.Reminder reminder) implements RouteEvent {}

    /** @param writing what the officer wrote, if he did */
    record StepCompleted(StepId step, Step.Completion completion, Optional<Writing> writing) implements RouteEvent {}

    record ConsultationAsked(Consultation.Inquiry inquiry, Writing question) implements RouteEvent {}

    record ConsultationDated(String consultation, Instant until) implements RouteEvent {}

    /** @param afterConsent its silence had counted as consent before */
    record ConsultationAnswered(String consultation, Consultation.Reply reply, boolean afterConsent, Writing answer)
            implements RouteEvent {}

    /** Silence has become consent. */
    record ConsentDeemed(String consultation) implements RouteEvent {}

    /** The answer is overdue and still awaited. */
    record ConsultationFellDue(String consultation) implements RouteEvent {}

    record HandOverDisputed(StepId step, Dispute.Claim claim, Writing reason) implements RouteEvent {}

    record DisputeSettled(StepId step, boolean upheld, StaffId by, Instant settledAt, Writing grounds)
            implements RouteEvent {}

    /** The last word of routing. */
    record RouteCompleted(StepOutcome outcome, Instant at) implements RouteEvent {}

    /** Intake ended the dossier. */
    record Ended() implements RouteEvent {}
}
