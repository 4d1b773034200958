package vn.motcua.sla.deadline.state;

import java.util.Optional;

/** Where the legal clock stands, in one word, as lists and pages show it. What was not declared is not said. */
public enum DeadlineState {
    RUNNING,
    STOPPED,
    AT_RISK,
    OVERDUE,
    FINISHED;

    /** None as long as there is no legal clock, and none of what is void. */
    public static Optional<DeadlineState> of(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Unknown _,
                    Deadline.Registered _,
                    Deadline.Unaccepted _,
                    Deadline.Undated _,
                    Deadline.Annulled _ -> Optional.empty();
            case Deadline.Stopped _ -> Optional.of(STOPPED);
            case Deadline.Finished _ -> Optional.of(FINISHED);
            case Deadline.Running running -> Optional.of(of(running));
        };
    }

    private static DeadlineState of(Deadline.Running running) {
        var course = running.course();
        if (course.missed(running.clock().dueAt())) {
            return OVERDUE;
        }
        return course.declared(Declaration.Kind.AT_RISK, running.clock().dueAt().toString()) ? AT_RISK : RUNNING;
    }
}
