package vn.motcua.intake.timeline;

import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.SlaEvent;

/** Who is told what of a dossier's story. */
final class Audience {

    private Audience() {}

    /** What becomes of a letter before it has its number is the office's own affair: it may never be sent. */
    static boolean isForStaffOnly(MotcuaEvent event) {
        return switch (event) {
            case NotificationEvent e -> isDraft(e);
            case SlaEvent e -> e instanceof SlaEvent.ReappointmentDeclined;
            case IntakeEvent _, RoutingEvent _ -> false;
        };
    }

    private static boolean isDraft(NotificationEvent event) {
        return switch (event) {
            case NotificationEvent.LetterDrafted _,
                    NotificationEvent.ApologyApproved _,
                    NotificationEvent.LetterRejected _,
                    NotificationEvent.LetterCancelled _ -> true;
            case NotificationEvent.LetterNumbered _,
                    NotificationEvent.LetterDispatched _,
                    NotificationEvent.LetterFailed _,
                    NotificationEvent.ResultSent _,
                    NotificationEvent.ConsignmentOrdered _,
                    NotificationEvent.ConsignmentMoved _,
                    NotificationEvent.ConsignmentUnclear _ -> false;
        };
    }
}
