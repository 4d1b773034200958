package vn.motcua.intake.timeline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.DossierImported.Standing;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.eventing.door.OfficeTime;

/** How the values of events are called in the sentences of the timeline. */
final class Words {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private Words() {}

    static String standing(Standing standing) {
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

    static String channel(Channel channel) {
        return switch (channel) {
            case COUNTER -> "nộp trực tiếp";
            case ONLINE -> "nộp trực tuyến";
            case KIOSK -> "nộp trực tuyến tại ki-ốt";
            case POST -> "nộp qua bưu chính công ích";
        };
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case INTAKE -> "khi tiếp nhận";
            case PROCESSING -> "trong quá trình giải quyết";
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "đồng ý giải quyết";
            case REFUSED -> "không đủ điều kiện giải quyết";
            case WITHDRAWN -> "rút hồ sơ";
            case STOPPED -> "dừng giải quyết";
        };
    }

    static String delivery(Delivery method) {
        return switch (method) {
            case COUNTER -> "trực tiếp";
            case POST -> "qua bưu chính công ích";
            case ELECTRONIC -> "bằng bản điện tử";
        };
    }

    static String stepOutcome(StepOutcome outcome) {
        return switch (outcome) {
            case DONE -> "đã hoàn thành phần việc";
            case APPROVED -> "đã giải quyết, đồng ý";
            case REFUSED -> "đã giải quyết, không đủ điều kiện";
        };
    }

    /** An amount of đồng, grouped as people write it. */
    static String money(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', '.') + " đồng";
    }

    static String left(Leaving how) {
        return switch (how) {
            case REFUSED -> "không nhận bàn giao hồ sơ, hồ sơ được chuyển lại nơi giao";
            case RECALLED -> "chưa nhận bàn giao, nơi giao đã thu hồi hồ sơ";
            case RETURNED -> "trả lại hồ sơ cho bước trước";
            case TRANSFERRED -> "chuyển hồ sơ cho cơ quan khác xử lý";
        };
    }

    static String stop(StopReason reason) {
        return switch (reason) {
            case SUPPLEMENT -> "chờ bổ sung giấy tờ";
            case FINANCIAL_DUTY -> "chờ thực hiện nghĩa vụ tài chính";
            case TAX_AUTHORITY -> "chờ cơ quan thuế";
            case STOP -> "dừng xử lý";
        };
    }

    static String move(MoveReason reason) {
        return switch (reason) {
            case RESUMED -> "tiếp tục tính";
            case RESTARTED -> "tính lại từ đầu";
            case EXTENDED -> "được kéo dài";
            case CALENDAR -> "lịch làm việc thay đổi";
            case CORRECTION -> "đính chính";
        };
    }

    static String ground(Ground ground) {
        return switch (ground) {
            case ENDED -> "hồ sơ đã kết thúc";
            case ALREADY_REAPPOINTED -> "đã hẹn lại một lần";
            case OUT_OF_LIMITS -> "ngày hẹn ngoài giới hạn cho phép";
            case NOT_DUE -> "hồ sơ chưa đến hạn";
        };
    }

    static String breach(BreachKind kind) {
        return switch (kind) {
            case ANSWER_LATE -> "trả lời hồ sơ trực tuyến chậm";
            case SUPPLEMENT_ASKED_LATE -> "yêu cầu bổ sung giấy tờ chậm";
            case STOPPED_AFTER_DUE -> "tạm dừng sau khi đã quá hạn";
            case APOLOGY_LATE -> "xin lỗi chậm";
        };
    }

    static String punctuality(Punctuality outcome) {
        return switch (outcome) {
            case EARLY -> "trước hạn";
            case ON_TIME -> "đúng hạn";
            case LATE -> "quá hạn";
        };
    }

    static String by(LetterChannel channel) {
        return switch (channel) {
            case EMAIL -> "qua thư điện tử";
            case PORTAL -> "qua Cổng dịch vụ công";
        };
    }

    static String consignment(ConsignmentKind kind) {
        return switch (kind) {
            case COLLECT -> "nhận hồ sơ tại nơi ở";
            case RETURN -> "trả kết quả tại nơi ở";
        };
    }

    static String consignment(ConsignmentState state) {
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

    static String moment(Instant at) {
        return MOMENT.format(OfficeTime.local(at));
    }
}
