package vn.motcua.notification.correspondence;

/** Causes of lateness as the reports publish them, each with the sentence that an apology gives when nobody wrote another. */
public enum CauseOfLateness {
    LEGAL_PROVISIONS("Quy định pháp luật áp dụng cho hồ sơ còn vướng mắc, cần thêm thời gian làm rõ."),
    ORGANISATION_AND_STAFF("Cơ quan chưa bố trí đủ nhân lực để giải quyết hồ sơ đúng thời hạn."),
    FACILITIES_AND_IT("Cơ sở vật chất, hệ thống công nghệ thông tin gặp sự cố."),
    COORDINATION("Cơ quan phối hợp chưa có kết quả trả lời đúng thời hạn."),
    APPLICANT("Cần thêm thời gian làm rõ các thông tin, giấy tờ do người nộp hồ sơ cung cấp."),
    OTHER("Cơ quan chưa hoàn thành việc giải quyết hồ sơ trong thời hạn quy định.");

    private final String sentence;

    CauseOfLateness(String sentence) {
        this.sentence = sentence;
    }

    /** What the letter says if the signer gave no reason of his own. */
    public String sentence() {
        return sentence;
    }
}
