package vn.motcua.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.motcua.intake.file.FileTypes.Look;

/**
 * Looks for what a PDF does beyond showing its pages: scripts, programs and links that open by themselves, forms that send, films,
 * files inside; a link that waits for a click and a signature are fine. The names of a PDF stand in its plain part
 * and in its object streams, which are inflated, a bounded part of all; pages and pictures are not read. A PDF library would
 * inflate whatever it meets, as far as whoever sent the file likes.
 */
final class PdfScan {
    private static final long LARGEST = 64L << 20;
    private static final String DELIMITED = "(?=[\\s\\x00/<>(\\[\\])%{}]|$)";
    private static final Pattern ACTING = Pattern.compile(
            "/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|AA|XFA|Rendition|RichMedia|Movie|Sound|3D"
                    + "|FileAttachment|EmbeddedFiles?|EF)" + DELIMITED + "|/AF\\s*\\[");
    private static final Pattern OPENING = Pattern.compile("/OpenAction" + DELIMITED);

    /** A place to begin at, or where there is one: {@code [3 0 R /Fit]}, {@code null}, {@code 7 0 R}. */
    private static final Pattern PLACE = Pattern.compile("\\s*(?:\\[|null\\b|(\\d{1,9})\\s+\\d{1,5}\\s+R\\b|(<<))");

    private static final Pattern GOES_TO_A_PAGE = Pattern.compile("/S\\s*/(GoTo|Named)" + DELIMITED);
    private static final Pattern KIND = Pattern.compile("/S" + DELIMITED);
    private static final Pattern FURTHER = Pattern.compile("/Next" + DELIMITED);
    private static final Pattern OBJECT = Pattern.compile("(\\d{1,9})\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page" + DELIMITED);

    /** A stream of objects is one by its numbers, too, whatever type it tells. */
    private static final Pattern OBJECT_STREAM = Pattern.compile("/(ObjStm|First)" + DELIMITED);

    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[?[^\\]>]*?(?:\\]|(?=/(?!Flate)|>>|$)))");
    private static final Pattern FLATE = Pattern.compile("\\[?\\s*/(FlateDecode|Fl)\\s*]?\\s*");
    private static final Pattern FIRST = Pattern.compile("/First\\s+(\\d{1,9})(?!\\d|\\s+\\d+\\s+R)");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt" + DELIMITED);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final String STREAM = "stream";
    private static final String END = "endstream";

    private static final int LONGEST_ACTION = 2_000;

    /** Each version of a paper that was signed and signed again may have its own. */
    private static final int MOST_OPENINGS = 50;

    private static final String UNSEEN = "objects that cannot be looked into";

    private final byte[] content;
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final List<ObjectStream> streams = new ArrayList<>();
    private long left = LARGEST;

    private PdfScan(byte[] content) {
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1).replace('\0', ' ');
    }

    /**
     * Objects that stand in a stream, behind a list of their numbers and places.
     *
     * @param first where they begin
     */
    private record ObjectStream(int first, String text) {

        String names() {
            return unescaped(text);
        }

        /** What begins where an object of this number is said to be. */
        Stream<String> object(int number) {
            var list = text.substring(0, first).strip().split("\\s+");
            return IntStream.range(0, list.length / 2)
                    .filter(i -> Integer.parseInt(list[2 * i]) == number)
                    .mapToObj(i -> beginning(text, first + Integer.parseInt(list[2 * i + 1])));
        }
    }

    /** What became of it. */
    static Look look(byte[] pdf) {
        try {
            return new PdfScan(pdf).look();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return new Look.Unsafe(UNSEEN); // whoever writes one decides what is wrong with it
        }
    }

    private Look look() {
        var from = 0;
        for (var at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, from)) {
            plain.append(text, from, at);
            if (!isAfterDictionary(at)) {
                from = at + STREAM.length();
                continue;
            }
            var begin = dataFrom(at + STREAM.length());
            var end = text.indexOf(END, begin);
            var before = unescaped(text.substring(from, at));
            var dictionary = before.substring(Math.max(before.lastIndexOf("obj"), 0));
            var stop = end < 0 ? content.length : end;
            var isObjects = OBJECT_STREAM.matcher(dictionary).find();
            if (isObjects ? !inflate(dictionary, begin, stop) : before.contains("/ObjStm")) {
                return new Look.Unsafe(UNSEEN);
            }
            var next = Math.min(content.length, end < 0 ? content.length : end + END.length());
            from = holdsObjects(begin, stop) ? begin : next;
        }
        plain.append(text, from, text.length());
        var names = unescaped(plain);
        if (ENCRYPTED.matcher(names).find()) {
            return new Look.Unreadable("a locked one, which nobody can check or print");
        }
        return all(names)
                .map(this::acting)
                .flatMap(Optional::stream)
                .findFirst()
                .<Look>map(Look.Unsafe::new)
                .orElseGet(() ->
                        all(names).anyMatch(objects -> PAGE.matcher(objects).find())
                                ? new Look.Accepted(FileTypes.PDF)
                                : new Look.Unreadable("one without a page"));
    }

    private Stream<String> all(String names) {
        return Stream.concat(Stream.of(names), streams.stream().map(ObjectStream::names));
    }

    /** What a table of objects points to may stand in the data of a stream, too. */
    private boolean holdsObjects(int begin, int end) {
        return OBJECT.matcher(text).region(begin, end).find();
    }

    private boolean isAfterDictionary(int at) {
        var before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before > 0 && text.startsWith(">>", before - 1);
    }

    private int dataFrom(int at) {
        var begin = at;
        if (begin < content.length && content[begin] == '\r') {
            begin++;
        }
        return begin < content.length && content[begin] == '\n' ? begin + 1 : begin;
    }

    /** Whether it could be, and there was not more than we look at. */
    private boolean inflate(String dictionary, int begin, int end) {
        var first = FIRST.matcher(dictionary);
        if (!first.find()) {
            return false;
        }
        var objects = new StringBuilder();
        var filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            objects.append(text, begin, end);
        } else if (!FLATE.matcher(filter.group(1)).matches()
                || dictionary.contains("/Predictor")
                || !inflate(begin, end, objects)) {
            return false;
        }
        var start = Math.min(Integer.parseInt(first.group(1)), objects.length());
        streams.add(new ObjectStream(start, objects.toString()));
        return true;
    }

    private boolean inflate(int begin, int end, StringBuilder objects) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, begin, end - begin);
            var buffer = new byte[8192];
            for (var count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                left -= count;
                if (left < 0) {
                    return false;
                }
                objects.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1).replace('\0', ' '));
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static String unescaped(CharSequence names) {
        return ESCAPED.matcher(names).replaceAll(match -> {
            var letter = (char) Integer.parseInt(match.group(1), 16);
            return Character.isLetterOrDigit(letter) ? String.valueOf(letter) : "_";
        });
    }

    private Optional<String> acting(String names) {
        var found = ACTING.matcher(names);
        if (found.find()) {
            return Optional.of(found.group());
        }
        var openings = OPENING.matcher(names).results().limit(MOST_OPENINGS).toList();
        return openings.size() == MOST_OPENINGS || openings.stream().anyMatch(at -> !beginsAtAPage(names, at.end()))
                ? Optional.of("/OpenAction")
                : Optional.empty();
    }

    /** Whether what is done on opening is to turn to a page, and nothing after it. */
    private boolean beginsAtAPage(String names, int from) {
        var place = PLACE.matcher(names).region(from, names.length());
        if (!place.lookingAt()) {
            return false;
        }
        if (place.group(2) != null) {
            return turnsToAPage(upToItsEnd(beginning(names, place.start(2))));
        }
        if (place.group(1) == null) {
            return true;
        }
        var told = objects(Integer.parseInt(place.group(1))).toList();
        return !told.isEmpty()
                && told.stream().allMatch(object -> object.startsWith("[") || turnsToAPage(upToItsEnd(object)));
    }

    private static String upToItsEnd(String object) {
        return object.substring(0, Math.max(object.indexOf(">>"), 0));
    }

    private static boolean turnsToAPage(String action) {
        return action.startsWith("<<")
                && action.indexOf("<<", 2) < 0
                && GOES_TO_A_PAGE.matcher(action).find()
                && KIND.matcher(action).results().count() == 1
                && !FURTHER.matcher(action).find();
    }

    /** Whatever is at an object of this number, in all versions that the file holds. */
    private Stream<String> objects(int number) {
        var inPlain = OBJECT.matcher(plain)
                .results()
                .filter(object -> Integer.parseInt(object.group(1)) == number)
                .map(object -> beginning(plain, object.end()));
        return Stream.concat(inPlain, streams.stream().flatMap(stream -> stream.object(number)));
    }

    /** As much as an action to turn to a page is long. */
    private static String beginning(CharSequence text, int from) {
        return unescaped(text.subSequence(from, Math.min(text.length(), from + LONGEST_ACTION)))
                .strip();
    }
}
