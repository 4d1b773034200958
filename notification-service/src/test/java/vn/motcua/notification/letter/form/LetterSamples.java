package vn.motcua.notification.letter.form;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.notification.letter.form.LetterForm.Apology;
import vn.motcua.notification.letter.form.LetterForm.Component;
import vn.motcua.notification.letter.form.LetterForm.Contact;
import vn.motcua.notification.letter.form.LetterForm.Extension;
import vn.motcua.notification.letter.form.LetterForm.Heading;
import vn.motcua.notification.letter.form.LetterForm.Person;
import vn.motcua.notification.letter.form.LetterForm.Receipt;
import vn.motcua.notification.letter.form.LetterForm.Refusal;
import vn.motcua.notification.letter.form.LetterForm.RefusalAfterAppraisal;
import vn.motcua.notification.letter.form.LetterForm.ResultReady;
import vn.motcua.notification.letter.form.LetterForm.Signature;
import vn.motcua.notification.letter.form.LetterForm.Subject;
import vn.motcua.notification.letter.form.LetterForm.SupplementRequest;

/** One letter of every form; run as a program it writes them to {@code target/letters} as PDF and PNG to look at. */
public final class LetterSamples {

    static final LocalDate DAY_OF_LETTER = LocalDate.of(2026, 1, 9);
    static final LocalDate DAY_OF_OLD_LETTER = LocalDate.of(2025, 9, 12);
    static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 1, 6, 8, 15);
    static final LocalDateTime DUE = LocalDateTime.of(2026, 1, 9, 17, 0);
    static final LocalDateTime NEW_DUE = LocalDateTime.of(2026, 1, 14, 17, 0);
    static final Subject MARITAL_STATUS =
            new Subject("H99.21-260106-0001", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", RECEIVED);
    static final Person NGUYEN_THI_HUONG = new Person(
            "Nguyễn Thị Hương",
            "Số 12, đường Trần Phú, Xã Mẫu 21, tỉnh Mẫu",
            "0912 345 678",
            "huong.nguyen@example.vn",
            "001190000001");
    static final Signature CHAIRMAN = new Signature(List.of("TM. Ủy ban nhân dân"), "Chủ tịch", "Trần Văn Được");
    static final Contact DESK = new Contact("bà Lê Thị Mỹ Hạnh, công chức một cửa", "0234 3999 021");
    static final Extension EXTENSION = new Extension(
            "2 ngày làm việc",
            "Điều 21 Nghị định 23/2015/NĐ-CP",
            "Mười hai loại bản chính, hơn ba trăm trang, phải đối chiếu từng trang.");
    static final String REASON =
            "Cần xác minh tình trạng hôn nhân tại nơi thường trú trước đây; cơ quan được hỏi chưa trả lời.";

    private LetterSamples() {}

    static Map<String, LetterForm> all() {
        var forms = new LinkedHashMap<String, LetterForm>();
        forms.put("receipt", receipt(NGUYEN_THI_HUONG));
        forms.put("receipt-replacing", receipt(NGUYEN_THI_HUONG, "05/TNHS-TTPVHCC"));
        forms.put("receipt-extended", receipt(NGUYEN_THI_HUONG, null, EXTENSION));
        forms.put("supplement-request", supplementRequest(REASON));
        forms.put("refusal", refusal(REASON));
        forms.put(
                "apology-2018",
                apology(DAY_OF_OLD_LETTER, DAY_OF_OLD_LETTER.plusDays(5).atTime(17, 0), NGUYEN_THI_HUONG, REASON));
        forms.put("apology-2025", apology(DAY_OF_LETTER, NEW_DUE, NGUYEN_THI_HUONG, REASON));
        forms.put("apology-without-date", apology(DAY_OF_LETTER, null, NGUYEN_THI_HUONG, REASON));
        forms.put("result-ready", resultReady());
        forms.put("refusal-after-appraisal", refusalAfterAppraisal(REASON));
        return forms;
    }

    /** Letters with words that the others do not have. */
    public static List<LetterForm> ofSomebodyElse() {
        var somebody = new Person(
                "Đặng Quỳnh Trâm",
                "Ấp Kinh Mười, xã Mẫu 34, tỉnh Mẫu",
                "0987 123 456",
                "tram@example.vn",
                "001185000077");
        var reason =
                "Bản vẽ thiếu chữ ký của chủ sử dụng đất liền kề; thửa số 47 chưa được đo đạc lại sau khi mở đường.";
        var day = LocalDate.of(2027, 11, 30);
        return List.of(
                receipt(somebody),
                apology(day, day.plusDays(9).atTime(11, 30), somebody, reason),
                supplementRequest(reason),
                refusalAfterAppraisal(reason));
    }

    /** Every form once, and every Vietnamese letter in every face: what letters have in common. */
    public static List<LetterForm> ofAllLetters() {
        var alphabet = alphabet();
        var forms = new ArrayList<>(all().values());
        forms.add(new Refusal(
                new Heading(alphabet, alphabet, "05/TBTCHS-UBND", alphabet, DAY_OF_LETTER),
                new Subject(MARITAL_STATUS.code(), alphabet, RECEIVED),
                NGUYEN_THI_HUONG,
                alphabet,
                alphabet,
                DESK,
                alphabet));
        return forms;
    }

    private static String alphabet() {
        var letters = new StringBuilder();
        for (var base : "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".split("")) {
            letters.append(base).append(base.toUpperCase(Locale.ROOT));
            if ("aăâeêioôơuưy".contains(base)) {
                for (var tone : List.of("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                    letters.append(composed(base + tone)).append(composed(base.toUpperCase(Locale.ROOT) + tone));
                }
            }
            letters.append(' ');
        }
        return letters + "0123456789 .,;:/()-%\"'!?&@+*=";
    }

    private static String composed(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFC);
    }

    static Receipt receipt(Person filer) {
        return receipt(filer, null);
    }

    static Receipt receipt(Person filer, @Nullable String replaces) {
        return receipt(filer, replaces, null);
    }

    static Receipt receipt(Person filer, @Nullable String replaces, @Nullable Extension extension) {
        return new Receipt(
                counter(LetterKind.RECEIPT, DAY_OF_LETTER),
                MARITAL_STATUS,
                filer,
                null,
                List.of(
                        new Component("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân theo mẫu quy định", "bản chính"),
                        new Component("Quyết định ly hôn đã có hiệu lực pháp luật", "bản sao chứng thực"),
                        new Component("Giấy tờ chứng minh nơi cư trú", "bản điện tử")),
                1,
                "3 ngày làm việc",
                DUE,
                "Trung tâm Phục vụ hành chính công Xã Mẫu 21",
                "http://localhost:8080/track/H99.21-260106-0001",
                "Lê Thị Mỹ Hạnh",
                replaces,
                extension);
    }

    static SupplementRequest supplementRequest(String reason) {
        return new SupplementRequest(
                counter(LetterKind.SUPPLEMENT_REQUEST, DAY_OF_LETTER),
                MARITAL_STATUS,
                NGUYEN_THI_HUONG,
                List.of(
                        "Bản sao chứng thực Quyết định ly hôn đã có hiệu lực pháp luật",
                        "Tờ khai có đầy đủ chữ ký của người yêu cầu"),
                reason,
                "hết ngày 14/01/2026",
                DESK,
                "Lê Thị Mỹ Hạnh");
    }

    static Refusal refusal(String reason) {
        return new Refusal(
                counter(LetterKind.REFUSAL, DAY_OF_LETTER),
                MARITAL_STATUS,
                NGUYEN_THI_HUONG,
                reason,
                "Điều 21 và Điều 22 Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ",
                DESK,
                "Lê Thị Mỹ Hạnh");
    }

    static Apology apology(LocalDate date, @Nullable LocalDateTime newDueAt, Person recipient, String reason) {
        return new Apology(
                commune(LetterKind.APOLOGY, date),
                new Subject(
                        MARITAL_STATUS.code(),
                        MARITAL_STATUS.procedure(),
                        date.minusDays(3).atTime(8, 15)),
                recipient,
                "Trung tâm Phục vụ hành chính công Xã Mẫu 21",
                date.atTime(17, 0),
                reason,
                newDueAt,
                CHAIRMAN,
                List.of("Trung tâm Phục vụ hành chính công Xã Mẫu 21"));
    }

    static ResultReady resultReady() {
        return new ResultReady(
                counter(LetterKind.RESULT_READY, DAY_OF_LETTER),
                MARITAL_STATUS,
                NGUYEN_THI_HUONG,
                DUE,
                "Nhận trực tiếp tại quầy số 3, Trung tâm Phục vụ hành chính công Xã Mẫu 21, trong giờ làm việc.",
                "http://localhost:8080/track/H99.21-260106-0001",
                new Signature(List.of(), "Công chức Một cửa", "Lê Thị Mỹ Hạnh"),
                List.of());
    }

    static RefusalAfterAppraisal refusalAfterAppraisal(String reason) {
        return new RefusalAfterAppraisal(
                commune(LetterKind.REFUSAL_AFTER_APPRAISAL, DAY_OF_LETTER),
                MARITAL_STATUS,
                NGUYEN_THI_HUONG,
                "Trung tâm Phục vụ hành chính công Xã Mẫu 21",
                reason,
                "Điều 22 Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ",
                DESK,
                CHAIRMAN,
                List.of("Trung tâm Phục vụ hành chính công Xã Mẫu 21"));
    }

    private static Heading counter(LetterKind kind, LocalDate date) {
        return new Heading(
                "Ủy ban nhân dân Xã Mẫu 21",
                "Trung tâm Phục vụ hành chính công",
                new LetterNumber(kind, 5, "TTPVHCC").toString(),
                "Xã Mẫu 21",
                date);
    }

    private static Heading commune(LetterKind kind, LocalDate date) {
        return new Heading(
                "Tỉnh Mẫu",
                "Ủy ban nhân dân Xã Mẫu 21",
                new LetterNumber(kind, 5, "UBND").toString(),
                "Xã Mẫu 21",
                date);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/letters"));
        var renderer = new LetterRenderer();
        for (var sample : all().entrySet()) {
            byte[] pdf = renderer.render(sample.getValue());
            Files.write(folder.resolve(sample.getKey() + ".pdf"), pdf);
            try (var document = Loader.loadPDF(pdf)) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 110);
                ImageIO.write(
                        picture, "png", folder.resolve(sample.getKey() + ".png").toFile());
            }
        }
        System.out.println("Letters are in " + folder.toAbsolutePath());
    }
}
