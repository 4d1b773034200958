package vn.motcua.notification.letter.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import vn.motcua.notification.letter.form.LetterForm.Paper;

/** Editions of the national forms, each valid from its own day; papers older than the first edition use the first. */
enum FormEdition {
    CIRCULAR_01_2018(
            LocalDate.of(2018, 11, 23),
            "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
            "Phiếu xin lỗi về việc chậm trả kết quả",
            Paper.A5),
    CIRCULAR_03_2025(
            LocalDate.of(2025, 9, 15),
            "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
            "Văn bản xin lỗi về việc chậm trả kết quả giải quyết",
            Paper.A4);

    private final LocalDate validFrom;
    private final String apology;
    private final String apologyWithoutDate;
    private final Paper apologyPaper;

    FormEdition(LocalDate validFrom, String apology, String apologyWithoutDate, Paper apologyPaper) {
        this.validFrom = validFrom;
        this.apology = apology;
        this.apologyWithoutDate = apologyWithoutDate;
        this.apologyPaper = apologyPaper;
    }

    static FormEdition on(LocalDate date) {
        return Arrays.stream(values())
                .filter(edition -> !edition.validFrom.isAfter(date))
                .max(Comparator.comparing(edition -> edition.validFrom))
                .orElse(CIRCULAR_01_2018);
    }

    String apology() {
        return apology;
    }

    String apologyWithoutDate() {
        return apologyWithoutDate;
    }

    Paper apologyPaper() {
        return apologyPaper;
    }
}
