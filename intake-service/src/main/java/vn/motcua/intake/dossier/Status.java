package vn.motcua.intake.dossier;

/** The national list of what may be said of a dossier's state. */
public enum Status {
    SUBMITTED(1, "Mới đăng ký"),
    ACCEPTED(2, "Được tiếp nhận"),
    NOT_ACCEPTED(3, "Không được tiếp nhận"),
    PROCESSING(4, "Đang xử lý"),
    SUPPLEMENT(5, "Yêu cầu bổ sung giấy tờ"),
    FINANCIAL_DUTY(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ"),
    STOPPED(8, "Dừng xử lý"),
    RESOLVED(9, "Đã xử lý xong"),
    RETURNED(10, "Đã trả kết quả");

    private final int code;
    private final String officialName;

    Status(int code, String officialName) {
        this.code = code;
        this.officialName = officialName;
    }

    /** The national code. */
    public int code() {
        return code;
    }

    /** The national name. */
    public String officialName() {
        return officialName;
    }
}
