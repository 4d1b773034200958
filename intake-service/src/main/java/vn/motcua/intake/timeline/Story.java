package vn.motcua.intake.timeline;

import static vn.motcua.intake.timeline.Words.breach;
import static vn.motcua.intake.timeline.Words.by;
import static vn.motcua.intake.timeline.Words.channel;
import static vn.motcua.intake.timeline.Words.consignment;
import static vn.motcua.intake.timeline.Words.delivery;
import static vn.motcua.intake.timeline.Words.ground;
import static vn.motcua.intake.timeline.Words.left;
import static vn.motcua.intake.timeline.Words.moment;
import static vn.motcua.intake.timeline.Words.money;
import static vn.motcua.intake.timeline.Words.move;
import static vn.motcua.intake.timeline.Words.outcome;
import static vn.motcua.intake.timeline.Words.phase;
import static vn.motcua.intake.timeline.Words.punctuality;
import static vn.motcua.intake.timeline.Words.standing;
import static vn.motcua.intake.timeline.Words.stepOutcome;
import static vn.motcua.intake.timeline.Words.stop;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.LastDay;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Terms;

/**
 * What is told of everything that may happen to a dossier: the official sentence, where, by whom, and to whom. What becomes of a
 * letter before it has its number is the office's own affair: it may never be sent.
 */
final class Story {
    private final Function<AgencyCode, String> agencyName;

    /** @param agencyName the name of an agency by its code, the code where it has none */
    Story(Function<AgencyCode, String> agencyName) {
        this.agencyName = agencyName;
    }

    /**
     * One line of the story.
     *
     * @param agency code of the agency it names, null if it names none
     * @param by staff id of whom it names, null if it names nobody
     * @param staffOnly whether the applicant is not told of it
     */
    record Told(String sentence, @Nullable AgencyCode agency, @Nullable StaffId by, boolean staffOnly) {

        private Told at(AgencyCode agency) {
            return new Told(sentence, agency, by, staffOnly);
        }

        private Told by(StaffId person) {
            return new Told(sentence, agency, person, staffOnly);
        }

        private Told forStaffOnly() {
            return new Told(sentence, agency, by, true);
        }
    }

    private static Told told(String sentence) {
        return new Told(sentence, null, null, false);
    }

    /** How a letter is called on the day of the sentence. */
    interface Titles {
        String of(String letter, LetterKind kind);
    }

    /** @param receiving the agency whose counter says what intake says */
    Told of(MotcuaEvent event, AgencyCode receiving, Titles titles) {
        return switch (event) {
            case IntakeEvent e -> intake(e, receiving);
            case RoutingEvent e -> routing(e);
            case SlaEvent e -> sla(e);
            case NotificationEvent e -> notification(e, titles);
        };
    }

    private Told intake(IntakeEvent event, AgencyCode receiving) {
        return switch (event) {
            case IntakeEvent.Registered e ->
                told("Hồ sơ được đăng ký với mã " + e.code() + " tại " + name(e.receivingAgency()) + ", "
                                + channel(e.channel()))
                        .at(e.receivingAgency());
            case IntakeEvent.DossierImported e ->
                told("Hồ sơ mã " + e.code() + " được chuyển từ hệ thống cũ, tiếp nhận lúc " + moment(e.receivedAt())
                                + " tại " + name(e.receivingAgency()) + ", tình trạng khi chuyển: "
                                + standing(e.standing()))
                        .at(e.receivingAgency());
            case IntakeEvent.Accepted e ->
                told("Hồ sơ được tiếp nhận, thời hạn giải quyết tính từ " + moment(e.receivedAt())
                                + extension(e.terms().extension()))
                        .at(receiving)
                        .by(e.by());
            case IntakeEvent.NotAccepted e ->
                told("Hồ sơ không được tiếp nhận").at(receiving).by(e.by());
            case IntakeEvent.SupplementRequested e ->
                told("Yêu cầu bổ sung, hoàn thiện hồ sơ " + phase(e.phase()) + ", thời hạn: "
                                + new LastDay(e.until()).words())
                        .at(receiving)
                        .by(e.by());
            case IntakeEvent.SupplementHandedIn _ ->
                told("Người nộp đã bổ sung giấy tờ").at(receiving);
            case IntakeEvent.SupplementConfirmed e ->
                told(e.complete() ? "Xác nhận hồ sơ đã đầy đủ" : "Giấy tờ bổ sung chưa đầy đủ")
                        .at(receiving)
                        .by(e.by());
            case IntakeEvent.FinancialDutyTold e ->
                told("Thông báo nghĩa vụ tài chính: " + e.items() + " khoản, tổng số tiền " + money(e.amount()))
                        .by(e.by());
            case IntakeEvent.FinancialDutyPaid e ->
                told("Đã nộp " + money(e.amount()) + " lúc " + moment(e.paidAt())
                        + (e.open() == 0
                                ? ", hoàn thành nghĩa vụ tài chính"
                                : ", còn " + e.open() + " khoản chưa nộp"));
            case IntakeEvent.Stopped e ->
                told((e.isFinal() ? "Dừng giải quyết hồ sơ" : "Tạm dừng xử lý hồ sơ") + ", căn cứ " + e.legalBasis())
                        .by(e.by());
            case IntakeEvent.Resumed e -> told("Tiếp tục xử lý hồ sơ").by(e.by());
            case IntakeEvent.WithdrawalAsked _ ->
                told("Người nộp yêu cầu rút hồ sơ").at(receiving);
            case IntakeEvent.WithdrawalRetracted e ->
                told("Người nộp không rút hồ sơ nữa, hồ sơ tiếp tục được giải quyết")
                        .by(e.by());
            case IntakeEvent.Withdrawn e ->
                told("Đã trả lại hồ sơ theo yêu cầu rút của người nộp")
                        .at(receiving)
                        .by(e.by());
            case IntakeEvent.Finished e ->
                told("Đã xử lý xong, kết quả: " + outcome(e.outcome())).at(receiving);
            case IntakeEvent.Returned e ->
                told("Đã trả kết quả " + delivery(e.method())).at(receiving);
            case IntakeEvent.Annulled e ->
                told("Hủy hồ sơ, căn cứ " + e.legalBasis()).by(e.by());
            case IntakeEvent.Corrected e ->
                told("Đính chính " + corrected(e) + (e.legalBasis() == null ? "" : ", căn cứ " + e.legalBasis()))
                        .by(e.by());
            case IntakeEvent.ReceiptCorrected e ->
                told("Đính chính thời điểm tiếp nhận hồ sơ: " + moment(e.receivedAt()) + ", căn cứ " + e.legalBasis())
                        .by(e.by());
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

    private Told routing(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.StepOffered e ->
                told("Chuyển hồ sơ đến " + name(e.agency()) + ": " + e.name()).at(e.agency());
            case RoutingEvent.StepAccepted e ->
                told(name(e.agency()) + " đã nhận hồ sơ").at(e.agency()).by(e.officer());
            case RoutingEvent.StepAssigned e ->
                told(name(e.agency()) + " đã phân công người thụ lý")
                        .at(e.agency())
                        .by(e.by());
            case RoutingEvent.StepCompleted e ->
                told(name(e.agency()) + " " + stepOutcome(e.outcome()))
                        .at(e.agency())
                        .by(e.officer());
            case RoutingEvent.StepLeft e ->
                told(name(e.agency()) + " " + left(e.how())).at(e.agency()).by(e.by());
            case RoutingEvent.ConsultationRequested e ->
                told("Lấy ý kiến của " + name(e.agency())).at(e.agency());
            case RoutingEvent.ConsultationAnswered e ->
                told(name(e.agency()) + " đã trả lời ý kiến"
                                + (e.afterConsent() ? " sau khi đã được coi là đồng ý" : ""))
                        .at(e.agency())
                        .by(e.officer());
            case RoutingEvent.ConsultationDeemedConsent e ->
                told(name(e.agency()) + " không trả lời ý kiến trong thời hạn, được coi là đồng ý")
                        .at(e.agency());
            case RoutingEvent.ConsultationOverdue e ->
                told(name(e.agency()) + " quá thời hạn trả lời ý kiến, người đứng đầu Bộ phận Một cửa đôn đốc")
                        .at(e.agency());
            case RoutingEvent.HandOverDisputed e ->
                told(name(e.agency()) + " đề nghị xem xét lại thời điểm giao nhận hồ sơ: " + moment(e.claimedAt()))
                        .at(e.agency())
                        .by(e.by());
            case RoutingEvent.DisputeSettled e ->
                told((e.upheld() ? "Chấp nhận" : "Không chấp nhận") + " đề nghị của " + name(e.agency())
                                + " về thời điểm giao nhận hồ sơ")
                        .by(e.by());
            case RoutingEvent.RouteCompleted e ->
                told(
                        e.outcome() == StepOutcome.REFUSED
                                ? "Quy trình giải quyết kết thúc, hồ sơ không đủ điều kiện giải quyết"
                                : "Quy trình giải quyết đã hoàn thành");
        };
    }

    private Told sla(SlaEvent event) {
        return switch (event) {
            case SlaEvent.DeadlineSet e -> told("Hẹn trả kết quả: " + moment(e.dueAt()));
            case SlaEvent.DeadlineStopped e -> told("Tạm dừng tính thời hạn: " + stop(e.reason()));
            case SlaEvent.DeadlineMoved e ->
                told("Thời hạn được tính lại (" + move(e.reason()) + "): " + moment(e.dueAt()));
            case SlaEvent.StepDeadlineSet e ->
                told("Thời hạn của " + name(e.agency()) + ": " + moment(e.dueAt()))
                        .at(e.agency());
            case SlaEvent.SupplementDeadlineSet e ->
                told("Thời hạn bổ sung giấy tờ của người nộp: "
                        + LastDay.endingAt(e.supplementUntil()).words());
            case SlaEvent.SupplementExpired _ -> told("Hết thời hạn bổ sung giấy tờ");
            case SlaEvent.AtRisk e ->
                told("Hồ sơ có nguy cơ quá hạn vào " + moment(e.dueAt()) + " tại " + name(e.causedBy()))
                        .at(e.causedBy());
            case SlaEvent.Missed e ->
                told("Hồ sơ quá hạn từ " + moment(e.originalDueAt()) + " tại " + name(e.causedBy()))
                        .at(e.causedBy());
            case SlaEvent.StepMissed e ->
                told(name(e.agency()) + " quá hạn phần việc từ " + moment(e.dueAt()))
                        .at(e.agency());
            case SlaEvent.Reappointed e -> told("Hẹn lại ngày trả kết quả: " + moment(e.newDueAt()));
            case SlaEvent.ReappointmentDeclined e ->
                told("Không hẹn lại được ngày trả kết quả: " + ground(e.ground()))
                        .forStaffOnly();
            case SlaEvent.ApologyOrdered e ->
                told("Lãnh đạo yêu cầu " + name(e.causedBy()) + " xin lỗi về việc quá hạn từ " + moment(e.dueAt()))
                        .at(e.causedBy())
                        .by(e.by());
            case SlaEvent.ReappointmentMissed e ->
                told("Quá ngày hẹn lại " + moment(e.newDueAt())).at(e.causedBy());
            case SlaEvent.DeadlineClosed e -> told("Kết thúc tính thời hạn: " + punctuality(e.outcome()));
            case SlaEvent.AnswerDeadlineSet e ->
                told("Thời hạn " + name(e.agency()) + " trả lời hồ sơ trực tuyến: " + moment(e.answerDueAt()))
                        .at(e.agency());
            case SlaEvent.Breached e ->
                told("Ghi nhận vi phạm thời hạn của " + name(e.agency()) + ": " + breach(e.kind()) + ", hạn "
                                + moment(e.dueAt()))
                        .at(e.agency());
            case SlaEvent.StillOverdue e ->
                told("Hồ sơ vẫn quá hạn sau " + e.workingDays() + " ngày làm việc tại " + name(e.causedBy()))
                        .at(e.causedBy());
            case SlaEvent.CommitmentMissed e ->
                told("Quá thời gian cam kết rút ngắn " + moment(e.dueAt()) + " tại " + name(e.causedBy()))
                        .at(e.causedBy());
            case SlaEvent.ConsultationDeadlineSet e ->
                told("Thời hạn " + name(e.agency()) + " trả lời ý kiến: " + moment(e.consultationUntil()))
                        .at(e.agency());
            case SlaEvent.ConsultationExpired e ->
                told(name(e.agency()) + " chưa trả lời ý kiến khi hết thời hạn").at(e.agency());
            case SlaEvent.PostDeadlineSet e ->
                told(
                        e.attemptNotBefore() == null
                                ? "Thời hạn của bưu chính: " + moment(e.legDueAt())
                                : "Bưu chính phát lại từ " + moment(e.attemptNotBefore()) + ", thời hạn "
                                        + moment(e.legDueAt()));
            case SlaEvent.PostOverdue e -> told("Bưu chính quá thời hạn " + moment(e.legDueAt()));
        };
    }

    private Told notification(NotificationEvent event, Titles titles) {
        return switch (event) {
            case NotificationEvent.LetterDrafted e ->
                told("Dự thảo " + titles.of(e.letter(), e.kind()) + " của " + name(e.signingAgency()))
                        .at(e.signingAgency())
                        .forStaffOnly();
            case NotificationEvent.ApologyApproved e ->
                told("Lãnh đạo đã duyệt " + titles.of(e.letter(), LetterKind.APOLOGY)
                                + (e.newDueAt() == null ? "" : ", hẹn lại " + moment(e.newDueAt())))
                        .by(e.by())
                        .forStaffOnly();
            case NotificationEvent.LetterRejected e ->
                told("Lãnh đạo trả lại dự thảo văn bản").by(e.by()).forStaffOnly();
            case NotificationEvent.LetterCancelled _ ->
                told("Hủy dự thảo văn bản").forStaffOnly();
            case NotificationEvent.LetterNumbered e ->
                told("Ban hành " + titles.of(e.letter(), e.kind()) + " số " + e.number() + " của "
                                + name(e.signingAgency()))
                        .at(e.signingAgency());
            case NotificationEvent.LetterDispatched e ->
                told("Đã gửi " + titles.of(e.letter(), e.kind()) + " " + by(e.channel()));
            case NotificationEvent.LetterFailed e ->
                told("Không gửi được " + titles.of(e.letter(), e.kind()) + " " + by(e.channel()));
            case NotificationEvent.ResultSent e -> told("Đã gửi kết quả điện tử lúc " + moment(e.sentAt()));
            case NotificationEvent.ConsignmentOrdered e ->
                told("Đặt dịch vụ bưu chính công ích: " + consignment(e.kind()));
            case NotificationEvent.ConsignmentMoved e -> told("Bưu chính: " + consignment(e.state()));
            case NotificationEvent.ConsignmentUnclear e ->
                told("Bưu điện báo tin không rõ ràng: " + consignment(e.state()) + " lúc " + moment(e.movedAt())
                        + "; đang được xác minh");
        };
    }

    private String name(AgencyCode agency) {
        return agencyName.apply(agency);
    }
}
