package vn.motcua.intake.tracking;

import java.util.Map;
import vn.motcua.eventing.web.PageLanguage;
import vn.motcua.intake.dossier.Status;

/** The words of the public look-up, in one language. */
final class TrackingWords {
    private static final Map<String, String> VIETNAMESE = Map.of(
            "title", "Tra cứu tình trạng hồ sơ",
            "code", "Mã hồ sơ",
            "status", "Tình trạng",
            "steps", "Các bước giải quyết",
            "step", "Bước",
            "done", "đã hoàn thành",
            "open", "chưa hoàn thành",
            "todo", "Việc cần làm",
            "unknown",
                    "Không tìm thấy hồ sơ có mã này. Đề nghị kiểm tra lại mã ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.");
    private static final Map<String, String> ENGLISH = Map.of(
            "title", "How a dossier stands",
            "code", "Code",
            "status", "Status",
            "steps", "Steps",
            "step", "Step",
            "done", "done",
            "open", "not done yet",
            "todo", "What you have to do",
            "unknown", "There is no dossier with this code. Please compare it with the code on your receipt.");

    private TrackingWords() {}

    static Map<String, String> labels(PageLanguage language) {
        return switch (language) {
            case VIETNAMESE -> VIETNAMESE;
            case ENGLISH -> ENGLISH;
        };
    }

    /** The status in English; the official one is Vietnamese. */
    static String english(Status status) {
        return switch (status) {
            case SUBMITTED -> "Filed, not answered yet";
            case ACCEPTED -> "Accepted";
            case NOT_ACCEPTED -> "Not accepted";
            case PROCESSING -> "In process";
            case SUPPLEMENT -> "Papers are wanted";
            case FINANCIAL_DUTY -> "A payment to the state is due";
            case WITHDRAWN -> "Withdrawn";
            case STOPPED -> "Stopped";
            case RESOLVED -> "Decided";
            case RETURNED -> "The result was handed over";
        };
    }

    /** What the applicant has to do now, in general: what is wanted of him stands in his letters. */
    static String todo(Status status, PageLanguage language) {
        var isVietnamese = language == PageLanguage.VIETNAMESE;
        return switch (status) {
            case SUBMITTED, ACCEPTED, PROCESSING ->
                isVietnamese ? "Không phải làm gì thêm." : "Nothing: the administration is at work.";
            case SUPPLEMENT ->
                isVietnamese
                        ? "Bổ sung giấy tờ theo Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ đã gửi."
                        : "Hand in the papers that you were asked for by letter.";
            case FINANCIAL_DUTY ->
                isVietnamese
                        ? "Nộp tiền theo thông báo nghĩa vụ tài chính đã gửi."
                        : "Pay what the notice that was sent to you names.";
            case RESOLVED ->
                isVietnamese
                        ? "Nhận kết quả theo hình thức đã đăng ký."
                        : "Take your result in the way that you have chosen.";
            case NOT_ACCEPTED, STOPPED ->
                isVietnamese
                        ? "Xem lý do trong văn bản đã gửi."
                        : "Read the reason in the letter that was sent to you.";
            case WITHDRAWN, RETURNED -> isVietnamese ? "Không phải làm gì thêm." : "Nothing.";
        };
    }
}
