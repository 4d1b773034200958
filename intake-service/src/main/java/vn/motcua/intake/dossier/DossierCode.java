package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.door.OfficeTime;

/**
 * The official code of a dossier: agency, day of submission, serial of that day at that agency. Both styles of agency codes are
 * good: {@code 000.00.12.H62-201105-0004} and {@code H56.14-240823-0001}.
 */
public record DossierCode(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,35}-)[0-9A-Z]{1,5}(\\.[0-9A-Z]{1,5})*-[0-9]{6}-[0-9]{4,6}");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");

    public DossierCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Expected a dossier code such as H56.14-240823-0001, got another form");
        }
    }

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** A code as it is read out and typed in: without dots, hyphens and blanks. */
    public static String plain(String code) {
        return code.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    /** The code of the serial-th dossier of a day. */
    public static DossierCode of(AgencyCode agency, Instant submittedAt, long serial) {
        return new DossierCode("%s-%s-%04d".formatted(agency, shortDay(submittedAt), serial));
    }

    /** The agency that issued it. */
    public AgencyCode agency() {
        return new AgencyCode(value.substring(0, value.indexOf('-')));
    }

    /** The day of submission as it stands in the code: two digits each of year, month and day. */
    public String shortDay() {
        return value.substring(value.indexOf('-') + 1, value.lastIndexOf('-'));
    }

    /** A day as codes write it. */
    public static String shortDay(Instant at) {
        return SHORT_DAY.format(OfficeTime.day(at));
    }

    /** Its number among the codes of that day. */
    public long serial() {
        return Long.parseLong(value.substring(value.lastIndexOf('-') + 1));
    }

    /** The series that its serial belongs to. */
    public String series() {
        return series(agency(), shortDay());
    }

    /** The series that the serials of an agency's day come from. */
    public static String series(AgencyCode agency, Instant submittedAt) {
        return series(agency, shortDay(submittedAt));
    }

    private static String series(AgencyCode agency, String shortDay) {
        return agency + "/dossier/" + shortDay;
    }
}
