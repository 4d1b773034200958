package vn.motcua.eventing.door;

/**
 * The forms of what is told outside the seals, in events, logs and addresses: with no room for a name as people write it, a
 * mailbox, or the number of a person's card or telephone. Each has one form, wherever it enters, and says what it expects.
 */
public final class Forms {

    /** The id of an account or of staff. */
    public static final String ACCOUNT = "(?![0-9]{9,12}$)[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";

    public static final String AN_ACCOUNT =
            "the id of an account: at most 100 letters of A to Z, digits, . _ : and -, not the number of a person";

    /** The id of a file. */
    public static final String FILE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    public static final String A_FILE = "the id of a file";

    /** Nine to twelve digits in a row, or nothing but so many with points or dashes between: the number of a person. */
    private static final String NOT_OF_A_PERSON = "(?!.*(?<![0-9])[0-9]{9,12}(?![0-9]))(?!(?:[.-]*[0-9]){9,12}[.-]*$)";

    private static final String WITH_A_DIGIT = "(?=[^0-9]*[0-9])";
    private static final String CAPITALS = "A-ZĂÂĐÊÔƠƯ";
    private static final String PART = "[0-9" + CAPITALS + "]+[a-zđ]?";

    /**
     * The number of a paper as its agency writes it: {@code 123/QĐ-UBND}, {@code 12/QĐ-TTg}, {@code 05/2026/GCN},
     * {@code GPXD số 12}, {@code CS 123456}. Signs are capitals, with at most one small letter at the end of each; a word beside
     * the number is a short sign or "số".
     */
    public static final String PAPER_NUMBER = "(?=.{1,50}$)" + NOT_OF_A_PERSON
            + "(?:[" + CAPITALS + "]{1,8} )?(?:[Ss]ố )?(?:[A-Z]{2} )?"
            + WITH_A_DIGIT + PART + "(?:[./_-]" + PART + ")*";

    public static final String A_PAPER_NUMBER =
            "the number of a paper, such as 123/QĐ-UBND, GPXD số 12 or CS 123456: at most 50 long, no number of a person";

    /** The code of a paper in a store of results: {@code H99.21-KQ-2026-000112}, or a UUID. */
    public static final String RESULT_CODE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.{1,60}$)"
            + NOT_OF_A_PERSON + WITH_A_DIGIT + "[0-9A-Z]+(?:[./_-][0-9A-Z]+)*";

    public static final String A_RESULT_CODE =
            "a code such as H99.21-KQ-2026-000112, or a UUID: at most 60 long, no number of a person";

    /** Nine digits or more, however they are spaced: the number of a person or of a telephone. */
    private static final String NO_NUMBER = "(?!.*[0-9](?:[ \\u00A0._-]{0,3}[0-9]){8})";

    /** How a person is spoken of: a form of address before a name. */
    private static final String NOBODY =
            "(?!(?:.*[ ,;:(/])?(?:[Ôô]ng|ÔNG|[Bb]à|BÀ|[Aa]nh|ANH|[Cc]hị|CHỊ|[Ee]m|EM)[ ]\\p{Lu})";

    /** A provision with its number, the name of a law, or the number of a paper. */
    private static final String PROVISION = "(?:(?:[Đđ]iều|ĐIỀU|[Kk]hoản|KHOẢN)[ \\u00A0][0-9]"
            + "|(?:[Ll]uật|LUẬT|[Pp]háp lệnh|PHÁP LỆNH|[Hh]iến pháp|HIẾN PHÁP|[Ss]ắc lệnh|SẮC LỆNH"
            + "|[Hh]iệp định|HIỆP ĐỊNH|[Cc]ông ước|CÔNG ƯỚC)[ \\u00A0]"
            + "|(?:[Nn]ghị (?:định|quyết)|NGHỊ (?:ĐỊNH|QUYẾT)|[Tt]hông tư|THÔNG TƯ|[Qq]uyết định|QUYẾT ĐỊNH"
            + "|[Cc]ông văn|CÔNG VĂN|[Tt]ờ trình|TỜ TRÌNH)[^0-9]{0,40}[0-9]"
            + "|[0-9]/[A-ZĐ0-9/]*[A-ZĐ]+[-\\u2010\\u2011][A-ZĐ])";

    /**
     * A legal ground: a citation of provisions, {@code Điều 17 Nghị định 118/2025/NĐ-CP}. It is told outside the seals; what there
     * is to say about a person belongs into the reason, which is sealed. A bare name beside a citation passes: no form can tell it from
     * the name of a law.
     */
    public static final String CITATION = "(?=.{1,300}$)" + NO_NUMBER + NOBODY + "(?!.*[@<>]).*" + PROVISION + ".*";

    public static final String A_CITATION =
            "a citation such as Điều 17 Nghị định 118/2025/NĐ-CP: at most 300 letters, with no number and no form of address of a person in it";

    /**
     * The number of a record that the post has signed: {@code BĐ-12/2026}, or that of the Universal Postal Union (S10) as people write
     * it, {@code EE 123 456 789 VN}. A name has more letters than a sign.
     */
    public static final String POSTAL_REFERENCE = "[A-Za-z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Za-z]{2}|(?=.{1,40}$)"
            + NOT_OF_A_PERSON + "(?!(?:[./_-]*[0-9]){9,12}$)" + "(?!(?:[^" + CAPITALS + "]*[" + CAPITALS + "]){9})"
            + WITH_A_DIGIT
            + "[0-9" + CAPITALS + "]+(?:[./_-][0-9" + CAPITALS + "]+)*";

    public static final String A_POSTAL_REFERENCE =
            "the number of a record of the post, such as EE123456789VN or BĐ-12/2026: at most 40 long, with at most 8 capitals, digits, . / _ and -";

    /** What money is paid for: {@code Thuế thu nhập cá nhân}, {@code Lệ phí trước bạ}, or a code such as {@code LAND_USE_FEE}. */
    public static final String MONEY_KIND = "[A-Z]+_[A-Z_]{1,40}|(?=.{1,100}$)" + NO_NUMBER + NOBODY
            + "(?:[Tt]huế|[Pp]hí|[Ll]ệ phí|[Tt]iền|[Cc]hi phí|[Cc]ước)(?:[ ,][^<>{}]*)?";

    public static final String A_MONEY_KIND =
            "a kind of payment such as Thuế thu nhập cá nhân or Lệ phí trước bạ: at most 100 letters, with no number and no form of address of a person in it";

    private Forms() {}
}
