package vn.motcua.routing.route;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;

/** Orders to the route of a dossier. */
public sealed interface RouteCommand {

    /** Intake has registered the dossier. */
    record Register(Dossier dossier) implements RouteCommand {}

    /**
     * Intake has accepted it: the first steps are offered at once.
     *
     * @param consulting how the procedure has other agencies asked, null if it says nothing
     */
    record Begin(List<RouteStep> plan, Terms.@Nullable Consultation consulting, Instant at) implements RouteCommand {
        public Begin {
            plan = List.copyOf(plan);
        }

        /** Of a procedure that says nothing of consultations. */
        public Begin(List<RouteStep> plan, Instant at) {
            this(plan, null, at);
        }
    }

    /** Nothing is to be completed until this is lifted. */
    record Halt(Pause pause) implements RouteCommand {}

    /** Work may go on. */
    record Lift(Set<Pause> pauses) implements RouteCommand {
        public Lift {
            pauses = Set.copyOf(pauses);
        }
    }

    /** Intake has ended the dossier. */
    record End() implements RouteCommand {}

    /** Sla has computed the instants of a step. */
    record NoteDeadlines(StepId step, Deadlines deadlines) implements RouteCommand {}

    /** The agency takes the hand-over. */
    record Accept(StepId step, StaffId officer, Instant at) implements RouteCommand {}

    /** The leader gives the step to an officer. */
    record Assign(StepId step, StaffId officer, StaffId by) implements RouteCommand {}

    /** A step leaves its agency before it is done. */
    sealed interface Leave extends RouteCommand {
        StepId step();

        String reason();

        StaffId by();

        Instant at();
    }

    /** The agency does not take a hand-over. */
    record Refuse(StepId step, String reason, StaffId by, Instant at) implements Leave {
        @Override
        public String toString() {
            return "Refuse[" + step + "]";
        }
    }

    /**
     * The giver takes back a hand-over that nobody took.
     *
     * @param to the giver's own step, null if the one-stop unit gave it
     */
    record Recall(StepId step, @Nullable StepId to, String reason, StaffId by, Instant at) implements Leave {
        @Override
        public String toString() {
            return "Recall[" + step + "]";
        }
    }

    /**
     * The holder returns the work to an earlier step.
     *
     * @param to null: the one that was complete last of those right before it, or the one-stop unit if it is the first
     */
    record Return(StepId step, @Nullable StepId to, String reason, StaffId by, Instant at) implements Leave {
        @Override
        public String toString() {
            return "Return[" + step + ", " + to + "]";
        }
    }

    /** A leader gives the step to another agency. */
    record Transfer(StepId step, AgencyCode agency, String reason, StaffId by, Instant at) implements Leave {
        @Override
        public String toString() {
            return "Transfer[" + step + ", " + agency + "]";
        }
    }

    /** The one-stop unit hands over again what came back to it. */
    record Offer(StepId step, StaffId by, Instant at) implements RouteCommand {}

    /**
     * The holder of a step has been there and looked.
     *
     * @param heldAt when
     * @param participants at least one
     */
    record RecordFieldCheck(
            StepId step, Instant heldAt, String place, List<String> participants, String result, StaffId by, Instant at)
            implements RouteCommand {
        public RecordFieldCheck {
            participants = List.copyOf(participants);
        }

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "RecordFieldCheck[" + step + ", " + heldAt + "]";
        }
    }

    /**
     * The holder of a step drafts what the applicant is to be asked for.
     *
     * @param items what is wanted, at least one paper
     */
    record DraftSupplement(StepId step, List<String> items, String reason, StaffId by, Instant at)
            implements RouteCommand {
        public DraftSupplement {
            items = List.copyOf(items);
        }

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "DraftSupplement[" + step + "]";
        }
    }

    /** The head of the one-stop unit reminds an agency of the answer that it owes. */
    record Remind(String consultation, StaffId by, Instant at) implements RouteCommand {}

    /** Sla has computed until when a consulted agency has time. */
    record DateConsultation(String consultation, Instant until) implements RouteCommand {}

    /** Sla has seen that time pass without an answer. */
    record ExpireConsultation(String consultation) implements RouteCommand {}

    /**
     * The officer who holds the step asks another agency for its opinion.
     *
     * @param within its time to answer, null for the procedure's own
     */
    record Consult(
            String id, StepId step, AgencyCode agency, String question, @Nullable Term within, StaffId by, Instant at)
            implements RouteCommand {

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "Consult[" + id + ", " + step + ", " + agency + "]";
        }
    }

    /** The consulted agency gives its opinion. */
    record AnswerConsultation(String consultation, StaffId officer, String answer, Instant at) implements RouteCommand {

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "AnswerConsultation[" + consultation + ", " + officer + "]";
        }
    }

    /**
     * The agency contests when the step was handed over to it.
     *
     * @param claimedAt when, by its word, it had the step
     */
    record Dispute(StepId step, Instant claimedAt, String reason, StaffId by, Instant at) implements RouteCommand {

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "Dispute[" + step + ", " + claimedAt + "]";
        }
    }

    /** The one-stop unit decides whose the contested time is. */
    record Settle(StepId step, boolean upheld, String reason, StaffId by, Instant at) implements RouteCommand {

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "Settle[" + step + ", " + upheld + "]";
        }
    }

    /** The agency has done its part. */
    record Complete(
            StepId step,
            StaffId officer,
            StepOutcome outcome,
            @Nullable String note,
            @Nullable String legalGround,
            @Nullable ResultPaper result,
            Instant at)
            implements RouteCommand {

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "Complete[" + step + ", " + officer + ", " + outcome + "]";
        }
    }
}
