package vn.motcua.intake.procedure.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.web.PageLanguage;

/** The words of the page of a procedure, in one language. */
record PageWords(String language, Map<String, String> labels) {
    private static final PageWords VIETNAMESE = new PageWords(
            "vi",
            Map.ofEntries(
                    Map.entry("code", "Mã thủ tục"),
                    Map.entry("field", "Lĩnh vực"),
                    Map.entry("version", "Phiên bản"),
                    Map.entry("from", "có hiệu lực từ"),
                    Map.entry("offeredAt", "Nơi tiếp nhận"),
                    Map.entry("online", "Nộp trực tuyến"),
                    Map.entry("result", "Trả kết quả bản giấy"),
                    Map.entry("terms", "Thời hạn giải quyết"),
                    Map.entry("fees", "Phí, lệ phí"),
                    Map.entry("free", "Không thu"),
                    Map.entry("papers", "Thành phần hồ sơ"),
                    Map.entry("paper", "Giấy tờ"),
                    Map.entry("forms", "Hình thức"),
                    Map.entry("required", "Bắt buộc"),
                    Map.entry("template", "Biểu mẫu"),
                    Map.entry("steps", "Trình tự thực hiện"),
                    Map.entry("yes", "Có"),
                    Map.entry("no", "Không"),
                    Map.entry("FULL", "Toàn trình"),
                    Map.entry("PARTIAL", "Một phần"),
                    Map.entry("sameDay", "trong ngày; nhận sau 15 giờ trả vào ngày làm việc tiếp theo"),
                    Map.entry("committed", "cam kết"),
                    Map.entry("extension", "có thể kéo dài, ngày làm việc"),
                    Map.entry("byCouncil", "theo nghị quyết của Hội đồng nhân dân cấp tỉnh"),
                    Map.entry("CASE", "trường hợp"),
                    Map.entry("COPY", "bản sao"),
                    Map.entry("PAGE", "trang"),
                    Map.entry("COUNTER", "nộp trực tiếp"),
                    Map.entry("ONLINE", "nộp trực tuyến"),
                    Map.entry("KIOSK", "nộp tại kiosk"),
                    Map.entry("POST", "nộp qua bưu chính"),
                    Map.entry("ORIGINAL", "bản chính"),
                    Map.entry("CERTIFIED_COPY", "bản sao chứng thực"),
                    Map.entry("ELECTRONIC", "bản điện tử"),
                    Map.entry("WORKING_DAY", "ngày làm việc"),
                    Map.entry("CALENDAR_DAY", "ngày"),
                    Map.entry("MONTH", "tháng"),
                    Map.entry("WORKING_HOUR", "giờ làm việc"),
                    Map.entry("HOUR", "giờ")));
    private static final PageWords ENGLISH = new PageWords(
            "en",
            Map.ofEntries(
                    Map.entry("code", "Code"),
                    Map.entry("field", "Field"),
                    Map.entry("version", "Version"),
                    Map.entry("from", "in force from"),
                    Map.entry("offeredAt", "Where to apply"),
                    Map.entry("online", "Online"),
                    Map.entry("result", "Result on paper"),
                    Map.entry("terms", "Time"),
                    Map.entry("fees", "Fees"),
                    Map.entry("free", "None"),
                    Map.entry("papers", "Papers"),
                    Map.entry("paper", "Paper"),
                    Map.entry("forms", "As"),
                    Map.entry("required", "Required"),
                    Map.entry("template", "Form"),
                    Map.entry("steps", "Steps"),
                    Map.entry("yes", "Yes"),
                    Map.entry("no", "No"),
                    Map.entry("FULL", "All of it"),
                    Map.entry("PARTIAL", "In part"),
                    Map.entry("sameDay", "the same day; received after 15:00 the next working day"),
                    Map.entry("committed", "committed to"),
                    Map.entry("extension", "may be extended, working days"),
                    Map.entry("byCouncil", "set by the people's council of the province"),
                    Map.entry("CASE", "case"),
                    Map.entry("COPY", "copy"),
                    Map.entry("PAGE", "page"),
                    Map.entry("COUNTER", "at the counter"),
                    Map.entry("ONLINE", "online"),
                    Map.entry("KIOSK", "at a kiosk"),
                    Map.entry("POST", "by post"),
                    Map.entry("ORIGINAL", "original"),
                    Map.entry("CERTIFIED_COPY", "certified copy"),
                    Map.entry("ELECTRONIC", "electronic"),
                    Map.entry("WORKING_DAY", "working days"),
                    Map.entry("CALENDAR_DAY", "days"),
                    Map.entry("MONTH", "months"),
                    Map.entry("WORKING_HOUR", "working hours"),
                    Map.entry("HOUR", "hours")));

    /** The words of whoever asks; Vietnamese where he asks for nothing that is spoken here. */
    static PageWords of(@Nullable String acceptLanguage) {
        return switch (PageLanguage.of(acceptLanguage)) {
            case VIETNAMESE -> VIETNAMESE;
            case ENGLISH -> ENGLISH;
        };
    }

    String say(String word) {
        return Objects.requireNonNull(labels.get(word), word);
    }

    String term(Term term) {
        return term.value() + " " + say(term.unit().name());
    }
}
