package vn.motcua.contracts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import vn.motcua.contracts.NotificationEvent.LetterKind;

/**
 * The circular that says how official forms are called and look; a paper keeps the edition of its own date. The one table of
 * letters' names: what is printed, sent and told is called as here.
 */
public enum FormEdition {
    CIRCULAR_01_2018(
            LocalDate.of(2018, 11, 23),
            "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
            "Phiếu xin lỗi về việc chậm trả kết quả"),
    CIRCULAR_03_2025(
            LocalDate.of(2025, 9, 15),
            "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
            "Văn bản xin lỗi về việc chậm trả kết quả giải quyết");

    private final LocalDate validFrom;
    private final String apology;
    private final String apologyWithoutDate;

    FormEdition(LocalDate validFrom, String apology, String apologyWithoutDate) {
        this.validFrom = validFrom;
        this.apology = apology;
        this.apologyWithoutDate = apologyWithoutDate;
    }

    /** The edition of a day; the first one for what is older still. */
    public static FormEdition on(LocalDate date) {
        return Arrays.stream(values())
                .filter(edition -> !edition.validFrom.isAfter(date))
                .max(Comparator.comparing(edition -> edition.validFrom))
                .orElse(CIRCULAR_01_2018);
    }

    /** What a letter is called. */
    public String nameOf(LetterKind kind) {
        return switch (kind) {
            case RECEIPT -> "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
            case SUPPLEMENT_REQUEST -> "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
            case REFUSAL -> "Phiếu từ chối tiếp nhận giải quyết hồ sơ";
            case REFUSAL_AFTER_APPRAISAL -> "Thông báo về việc từ chối giải quyết hồ sơ";
            case APOLOGY -> apology;
            case LOSS_APOLOGY -> "Văn bản xin lỗi về việc làm mất, hư hỏng giấy tờ";
            case STOP -> "Thông báo dừng giải quyết hồ sơ";
            case RESULT_READY -> "Thông báo về việc đã có kết quả giải quyết hồ sơ";
            case STATUS_NOTICE -> "Thông báo tình trạng giải quyết hồ sơ";
            case REMINDER -> "Văn bản đôn đốc";
            case CONTROL_SLIP -> "Phiếu kiểm soát quá trình giải quyết hồ sơ";
        };
    }

    /** What an apology is called that promises no second date. */
    public String apologyWithoutDate() {
        return apologyWithoutDate;
    }
}
