package vn.motcua.sla.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.motcua.contracts.AgencyCode;

/**
 * All that is known about working time at one moment: the shipped official days, the decisions adopted since, and the
 * hours of the agencies. Immutable; adopting a decision gives a new book with the next revision.
 *
 * <p>The book does not know which agencies exist: ask it only for agencies that do.
 */
public final class CalendarBook {
    /** Lower decisions after higher ones, later after earlier, and as adopted on the same day. */
    private static final Comparator<Decision> EFFECT = Comparator.<Decision>comparingInt(
                    decision -> decision.scope().depth())
            .thenComparing(Decision::issuedOn);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})-[0-9a-f]{8}");

    private final WeekPattern week;
    private final OfficialDays official;
    private final List<Decision> decisions;
    private final Map<AgencyCode, WorkingHours> hours;
    private final DayTable national;
    /**
     * Versions are kept with every date that was computed. They have always told books apart by the days until this year: if the
     * table's reach changed them, every open dossier would be counted anew for nothing. Later days follow from the rules alone.
     */
    private static final int LAST_TOLD_APART = 2060;

    private final String version;
    private final Map<List<Decision>, DayTable> tables = new ConcurrentHashMap<>();
    private final Map<AgencyCode, WorkCalendar> legal = new ConcurrentHashMap<>();
    private final Map<AgencyCode, WorkCalendar> steps = new ConcurrentHashMap<>();

    private CalendarBook(
            WeekPattern week, OfficialDays official, List<Decision> decisions, Map<AgencyCode, WorkingHours> hours) {
        this.week = week;
        this.official = official;
        this.decisions = List.copyOf(decisions);
        this.hours = Map.copyOf(hours);
        this.national = table(decision -> decision.scope() instanceof Scope.Nation);
        this.version = decisions.size() + "-" + digest();
    }

    /** The official days that come with the software, office hours everywhere, no further decision. */
    public static CalendarBook shipped() {
        return new CalendarBook(WeekPattern.OFFICE, OfficialDays.shipped(), List.of(), Map.of());
    }

    /** The book after one more decision. */
    public CalendarBook adopt(Decision decision) {
        return adopt(List.of(decision));
    }

    /** The book after more decisions, in the order of their adoption. */
    public CalendarBook adopt(List<Decision> further) {
        List<Decision> more = new ArrayList<>(decisions);
        more.addAll(further);
        return new CalendarBook(week, official, more, hours);
    }

    /** The book as it was after so many decisions, with the hours of now. */
    public CalendarBook upTo(int earlier) {
        return earlier == revision() ? this : new CalendarBook(week, official, decisions.subList(0, earlier), hours);
    }

    /** The book with an agency, and those under it without hours of their own, working these hours. */
    public CalendarBook withHours(AgencyCode agency, WorkingHours agencyHours) {
        Map<AgencyCode, WorkingHours> more = new TreeMap<>(hours);
        more.put(agency, agencyHours);
        return new CalendarBook(week, official, decisions, more);
    }

    /** How many decisions have been adopted, and a digest of everything: equal versions compute equal dates. */
    public String version() {
        return version;
    }

    /** How many decisions have been adopted. */
    public int revision() {
        return decisions.size();
    }

    /** How many decisions a version knows of; none if it is not the version of a book, so that its date was not computed here. */
    public static OptionalInt revisionOf(String version) {
        var read = VERSION.matcher(version);
        return read.matches() ? OptionalInt.of(Integer.parseInt(read.group(1))) : OptionalInt.empty();
    }

    /** Decisions in the order they were adopted. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** The national calendar with office hours. */
    public WorkCalendar national() {
        return new WorkCalendar(version, national, WorkingHours.OFFICE);
    }

    /** For legal terms at an agency: national and provincial decisions, and its own closures if a superior decided. */
    public WorkCalendar ofLegalTerms(AgencyCode agency) {
        return legal.computeIfAbsent(agency, code -> calendar(code, Scope::movesLegalTerms));
    }

    /** For steps at an agency: every decision felt there, its own included. */
    public WorkCalendar ofSteps(AgencyCode agency) {
        return steps.computeIfAbsent(agency, code -> calendar(code, scope -> true));
    }

    private WorkCalendar calendar(AgencyCode agency, Predicate<Scope> moves) {
        DayTable days = table(decision -> decision.scope().covers(agency) && moves.test(decision.scope()));
        return new WorkCalendar(version, days, hoursOf(agency));
    }

    private DayTable table(Predicate<Decision> applies) {
        List<Decision> applicable =
                decisions.stream().filter(applies).sorted(EFFECT).toList();
        return tables.computeIfAbsent(applicable, inEffect -> DayTable.compose(week, official, inEffect));
    }

    private WorkingHours hoursOf(AgencyCode agency) {
        for (String code = agency.value(); !code.isEmpty(); code = superior(code)) {
            WorkingHours own = hours.get(new AgencyCode(code));
            if (own != null) {
                return own;
            }
        }
        return WorkingHours.OFFICE;
    }

    private static String superior(String code) {
        return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }

    private String digest() {
        var content = new StringBuilder();
        for (int year = DayTable.FIRST.getYear(); year <= LAST_TOLD_APART; year++) {
            content.append(national.specialDays(year));
        }
        content.append(decisions).append(new TreeMap<>(hours));
        var checksum = new CRC32();
        checksum.update(content.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
