package vn.motcua.intake.timeline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.DossierImported.Standing;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.LastDay;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms;
import vn.motcua.eventing.door.OfficeTime;

/** The official sentence for everything that may happen to a dossier. */
final class Sentences {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final UnaryOperator<String> agencyName;

    /** @param agencyName the name of an agency by its code, the code where it has none */
    Sentences(UnaryOperator<String> agencyName) {
        this.agencyName = agencyName;
    }

    /** How a letter is called on the day of the sentence. */
    interface Titles {
        String of(String letter, LetterKind kind);
    }

    String of(MotcuaEvent event, Titles titles) {
        return switch (event) {
            case IntakeEvent e -> intake(e);
            case RoutingEvent e -> routing(e);
            case SlaEvent e -> sla(e);
            case NotificationEvent e -> notification(e, titles);
        };
    }

    private String intake(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.Registered e ->
                "Hồ sơ được đăng ký với mã " + e.code() + " tại " + name(e.receivingAgency()) + ", "
                        + channel(e.channel());
            case IntakeEvent.DossierImported e ->
                "Hồ sơ mã " + e.code() + " được chuyển từ hệ thống cũ, tiếp nhận lúc " + moment(e.receivedAt())
                        + " tại " + name(e.receivingAgency()) + ", tình trạng khi chuyển: " + standing(e.standing());
            case IntakeEvent.Accepted e ->
                "Hồ sơ được tiếp nhận, thời hạn giải quyết tính từ " + moment(e.receivedAt())
                        + extension(e.terms().extension());
            case IntakeEvent.NotAccepted _ -> "Hồ sơ không được tiếp nhận";
            case IntakeEvent.SupplementRequested e ->
                "Yêu cầu bổ sung, hoàn thiện hồ sơ " + phase(e.phase()) + ", thời hạn: "
                        + new LastDay(e.until()).words();
            case IntakeEvent.SupplementHandedIn _ -> "Người nộp đã bổ sung giấy tờ";
            case IntakeEvent.SupplementConfirmed e ->
                e.complete() ? "Xác nhận hồ sơ đã đầy đủ" : "Giấy tờ bổ sung chưa đầy đủ";
            case IntakeEvent.Stopped e ->
                (e.isFinal() ? "Dừng giải quyết hồ sơ" : "Tạm dừng xử lý hồ sơ") + ", căn cứ " + e.legalBasis();
            case IntakeEvent.Resumed _ -> "Tiếp tục xử lý hồ sơ";
            case IntakeEvent.WithdrawalAsked _ -> "Người nộp yêu cầu rút hồ sơ";
            case IntakeEvent.WithdrawalRetracted _ -> "Người nộp không rút hồ sơ nữa, hồ sơ tiếp tục được giải quyết";
            case IntakeEvent.Withdrawn _ -> "Đã trả lại hồ sơ theo yêu cầu rút của người nộp";
            case IntakeEvent.Finished e -> "Đã xử lý xong, kết quả: " + outcome(e.outcome());
            case IntakeEvent.Returned e -> "Đã trả kết quả " + delivery(e.method());
            case IntakeEvent.Annulled e -> "Hủy hồ sơ, căn cứ " + e.legalBasis();
            case IntakeEvent.Corrected e ->
                "Đính chính " + corrected(e) + (e.legalBasis() == null ? "" : ", căn cứ " + e.legalBasis());
            case IntakeEvent.ReceiptCorrected e ->
                "Đính chính thời điểm tiếp nhận hồ sơ: " + moment(e.receivedAt()) + ", căn cứ " + e.legalBasis();
        };
    }

    private static String extension(Terms.@Nullable Extension extension) {
        return extension == null
                ? ""
                : ", kéo dài thêm " + extension.workingDays() + " ngày làm việc theo " + extension.legalBasis();
    }

    private static String corrected(IntakeEvent.Corrected event) {
        var to = event.correctedTo() == null ? "" : ": " + moment(event.correctedTo());
        return switch (event.fact()) {
            case DATA -> "thông tin của hồ sơ";
            case FINISHED_AT -> "thời điểm xử lý xong" + to;
            case RETURNED_AT -> "thời điểm trả kết quả" + to;
            case OUTCOME -> "kết quả giải quyết" + (event.outcome() == null ? "" : ": " + outcome(event.outcome()));
        };
    }

    private String routing(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.StepOffered e -> "Chuyển hồ sơ đến " + name(e.agency()) + ": " + e.name();
            case RoutingEvent.StepAccepted e -> name(e.agency()) + " đã nhận hồ sơ";
            case RoutingEvent.StepAssigned e -> name(e.agency()) + " đã phân công người thụ lý";
            case RoutingEvent.StepCompleted e -> name(e.agency()) + " " + stepOutcome(e.outcome());
            case RoutingEvent.ConsultationRequested e -> "Lấy ý kiến của " + name(e.agency());
            case RoutingEvent.ConsultationAnswered e ->
                name(e.agency()) + " đã trả lời ý kiến" + (e.afterConsent() ? " sau khi đã được coi là đồng ý" : "");
            case RoutingEvent.ConsultationDeemedConsent e ->
                name(e.agency()) + " không trả lời ý kiến trong thời hạn, được coi là đồng ý";
            case RoutingEvent.ConsultationOverdue e ->
                name(e.agency()) + " quá thời hạn trả lời ý kiến, người đứng đầu Bộ phận Một cửa đôn đốc";
            case RoutingEvent.HandOverDisputed e ->
                name(e.agency()) + " đề nghị xem xét lại thời điểm giao nhận hồ sơ: " + moment(e.claimedAt());
            case RoutingEvent.DisputeSettled e ->
                (e.upheld() ? "Chấp nhận" : "Không chấp nhận") + " đề nghị của " + name(e.agency())
                        + " về thời điểm giao nhận hồ sơ";
            case RoutingEvent.RouteCompleted e ->
                e.outcome() == StepOutcome.REFUSED
                        ? "Quy trình giải quyết kết thúc, hồ sơ không đủ điều kiện giải quyết"
                        : "Quy trình giải quyết đã hoàn thành";
        };
    }

    private String sla(SlaEvent event) {
        return switch (event) {
            case SlaEvent.DeadlineSet e -> "Hẹn trả kết quả: " + moment(e.dueAt());
            case SlaEvent.DeadlineStopped e -> "Tạm dừng tính thời hạn: " + stop(e.reason());
            case SlaEvent.DeadlineMoved e -> "Thời hạn được tính lại (" + move(e.reason()) + "): " + moment(e.dueAt());
            case SlaEvent.StepDeadlineSet e -> "Thời hạn của " + name(e.agency()) + ": " + moment(e.dueAt());
            case SlaEvent.SupplementDeadlineSet e ->
                "Thời hạn bổ sung giấy tờ của người nộp: "
                        + LastDay.endingAt(e.supplementUntil()).words();
            case SlaEvent.SupplementExpired _ -> "Hết thời hạn bổ sung giấy tờ";
            case SlaEvent.AtRisk e ->
                "Hồ sơ có nguy cơ quá hạn vào " + moment(e.dueAt()) + " tại " + name(e.causedBy());
            case SlaEvent.Missed e -> "Hồ sơ quá hạn từ " + moment(e.originalDueAt()) + " tại " + name(e.causedBy());
            case SlaEvent.StepMissed e -> name(e.agency()) + " quá hạn phần việc từ " + moment(e.dueAt());
            case SlaEvent.Reappointed e -> "Hẹn lại ngày trả kết quả: " + moment(e.newDueAt());
            case SlaEvent.ReappointmentDeclined e -> "Không hẹn lại được ngày trả kết quả: " + ground(e.ground());
            case SlaEvent.ApologyOrdered e ->
                "Lãnh đạo yêu cầu " + name(e.causedBy()) + " xin lỗi về việc quá hạn từ " + moment(e.dueAt());
            case SlaEvent.ReappointmentMissed e -> "Quá ngày hẹn lại " + moment(e.newDueAt());
            case SlaEvent.DeadlineClosed e -> "Kết thúc tính thời hạn: " + punctuality(e.outcome());
            case SlaEvent.AnswerDeadlineSet e ->
                "Thời hạn " + name(e.agency()) + " trả lời hồ sơ trực tuyến: " + moment(e.answerDueAt());
            case SlaEvent.Breached e ->
                "Ghi nhận vi phạm thời hạn của " + name(e.agency()) + ": " + breach(e.kind()) + ", hạn "
                        + moment(e.dueAt());
            case SlaEvent.StillOverdue e ->
                "Hồ sơ vẫn quá hạn sau " + e.workingDays() + " ngày làm việc tại " + name(e.causedBy());
            case SlaEvent.CommitmentMissed e ->
                "Quá thời gian cam kết rút ngắn " + moment(e.dueAt()) + " tại " + name(e.causedBy());
            case SlaEvent.ConsultationDeadlineSet e ->
                "Thời hạn " + name(e.agency()) + " trả lời ý kiến: " + moment(e.consultationUntil());
            case SlaEvent.ConsultationExpired e -> name(e.agency()) + " chưa trả lời ý kiến khi hết thời hạn";
            case SlaEvent.PostDeadlineSet e ->
                e.attemptNotBefore() == null
                        ? "Thời hạn của bưu chính: " + moment(e.legDueAt())
                        : "Bưu chính phát lại từ " + moment(e.attemptNotBefore()) + ", thời hạn "
                                + moment(e.legDueAt());
            case SlaEvent.PostOverdue e -> "Bưu chính quá thời hạn " + moment(e.legDueAt());
        };
    }

    private String notification(NotificationEvent event, Titles titles) {
        return switch (event) {
            case NotificationEvent.LetterDrafted e ->
                "Dự thảo " + titles.of(e.letter(), e.kind()) + " của " + name(e.signingAgency());
            case NotificationEvent.ApologyApproved e ->
                "Lãnh đạo đã duyệt " + titles.of(e.letter(), LetterKind.APOLOGY)
                        + (e.newDueAt() == null ? "" : ", hẹn lại " + moment(e.newDueAt()));
            case NotificationEvent.LetterRejected _ -> "Lãnh đạo trả lại dự thảo văn bản";
            case NotificationEvent.LetterCancelled _ -> "Hủy dự thảo văn bản";
            case NotificationEvent.LetterNumbered e ->
                "Ban hành " + titles.of(e.letter(), e.kind()) + " số " + e.number() + " của " + name(e.signingAgency());
            case NotificationEvent.LetterDispatched e ->
                "Đã gửi " + titles.of(e.letter(), e.kind()) + " " + by(e.channel());
            case NotificationEvent.LetterFailed e ->
                "Không gửi được " + titles.of(e.letter(), e.kind()) + " " + by(e.channel());
            case NotificationEvent.ResultSent e -> "Đã gửi kết quả điện tử lúc " + moment(e.sentAt());
            case NotificationEvent.ConsignmentOrdered e -> "Đặt dịch vụ bưu chính công ích: " + consignment(e.kind());
            case NotificationEvent.ConsignmentMoved e -> "Bưu chính: " + consignment(e.state());
            case NotificationEvent.ConsignmentUnclear e ->
                "Bưu điện báo tin không rõ ràng: " + consignment(e.state()) + " lúc " + moment(e.movedAt())
                        + "; đang được xác minh";
        };
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case ACCEPTED -> "đã tiếp nhận";
            case PROCESSING -> "đang xử lý";
            case SUPPLEMENT -> "chờ bổ sung giấy tờ";
            case STOPPED -> "dừng xử lý";
            case RESOLVED -> "đã xử lý xong";
            case RETURNED -> "đã trả kết quả";
            case WITHDRAWN -> "đã rút hồ sơ";
        };
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case COUNTER -> "nộp trực tiếp";
            case ONLINE -> "nộp trực tuyến";
            case KIOSK -> "nộp trực tuyến tại ki-ốt";
            case POST -> "nộp qua bưu chính công ích";
        };
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case INTAKE -> "khi tiếp nhận";
            case PROCESSING -> "trong quá trình giải quyết";
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "đồng ý giải quyết";
            case REFUSED -> "không đủ điều kiện giải quyết";
            case WITHDRAWN -> "rút hồ sơ";
            case STOPPED -> "dừng giải quyết";
        };
    }

    private static String delivery(Delivery method) {
        return switch (method) {
            case COUNTER -> "trực tiếp";
            case POST -> "qua bưu chính công ích";
            case ELECTRONIC -> "bằng bản điện tử";
        };
    }

    private static String stepOutcome(StepOutcome outcome) {
        return switch (outcome) {
            case DONE -> "đã hoàn thành phần việc";
            case APPROVED -> "đã giải quyết, đồng ý";
            case REFUSED -> "đã giải quyết, không đủ điều kiện";
        };
    }

    private static String stop(StopReason reason) {
        return switch (reason) {
            case SUPPLEMENT -> "chờ bổ sung giấy tờ";
            case FINANCIAL_DUTY -> "chờ thực hiện nghĩa vụ tài chính";
            case TAX_AUTHORITY -> "chờ cơ quan thuế";
            case STOP -> "dừng xử lý";
        };
    }

    private static String move(MoveReason reason) {
        return switch (reason) {
            case RESUMED -> "tiếp tục tính";
            case RESTARTED -> "tính lại từ đầu";
            case EXTENDED -> "được kéo dài";
            case CALENDAR -> "lịch làm việc thay đổi";
            case CORRECTION -> "đính chính";
        };
    }

    private static String ground(Ground ground) {
        return switch (ground) {
            case ENDED -> "hồ sơ đã kết thúc";
            case ALREADY_REAPPOINTED -> "đã hẹn lại một lần";
            case OUT_OF_LIMITS -> "ngày hẹn ngoài giới hạn cho phép";
            case NOT_DUE -> "hồ sơ chưa đến hạn";
        };
    }

    private static String breach(BreachKind kind) {
        return switch (kind) {
            case ANSWER_LATE -> "trả lời hồ sơ trực tuyến chậm";
            case SUPPLEMENT_ASKED_LATE -> "yêu cầu bổ sung giấy tờ chậm";
            case STOPPED_AFTER_DUE -> "tạm dừng sau khi đã quá hạn";
            case APOLOGY_LATE -> "xin lỗi chậm";
        };
    }

    private static String punctuality(Punctuality outcome) {
        return switch (outcome) {
            case EARLY -> "trước hạn";
            case ON_TIME -> "đúng hạn";
            case LATE -> "quá hạn";
        };
    }

    private static String by(LetterChannel channel) {
        return switch (channel) {
            case EMAIL -> "qua thư điện tử";
            case PORTAL -> "qua Cổng dịch vụ công";
        };
    }

    private static String consignment(ConsignmentKind kind) {
        return switch (kind) {
            case COLLECT -> "nhận hồ sơ tại nơi ở";
            case RETURN -> "trả kết quả tại nơi ở";
        };
    }

    private static String consignment(ConsignmentState state) {
        return switch (state) {
            case REGISTERED -> "đã nhận yêu cầu";
            case COLLECTED -> "đã nhận hồ sơ từ người nộp";
            case IN_TRANSIT -> "đang vận chuyển";
            case HANDED_TO_AGENCY -> "đã giao hồ sơ cho cơ quan";
            case RESULT_PICKED_UP -> "đã nhận kết quả từ cơ quan";
            case DELIVERING -> "đang phát";
            case DELIVERED -> "đã phát thành công";
            case ATTEMPT_FAILED -> "phát không thành công";
            case RETURNED_TO_AGENCY -> "đã chuyển hoàn cơ quan";
            case CANCELLED -> "đã hủy";
            case LOST -> "thất lạc";
        };
    }

    private String name(String agency) {
        return agencyName.apply(agency);
    }

    private static String moment(Instant at) {
        return MOMENT.format(OfficeTime.local(at));
    }
}
