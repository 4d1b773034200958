package vn.motcua.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what acts when a PDF is opened: scripts, launched programs, files inside. The names of a PDF stand in its plain part
 * and in its object streams, which are inflated, a bounded part of all; pages and pictures are not read. A PDF library would
 * inflate whatever it meets, as far as whoever sent the file likes.
 */
final class PdfScan {
    private static final long LARGEST = 64L << 20;
    private static final String DELIMITED = "(?=[\\s/<>(\\[\\])]|$)";
    private static final Pattern ACTING =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)" + DELIMITED);
    private static final Pattern OBJECT_STREAM = Pattern.compile("/ObjStm" + DELIMITED);
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[?[^\\]>]*?(?:\\]|(?=/(?!Flate)|>>|$)))");
    private static final Pattern FLATE = Pattern.compile("\\[?\\s*/(FlateDecode|Fl)\\s*]?\\s*");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt" + DELIMITED);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final String STREAM = "stream";
    private static final String END = "endstream";

    private final byte[] content;
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder objects = new StringBuilder();
    private long left = LARGEST;

    private PdfScan(byte[] content) {
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** What there is in it that may not be; empty if nothing was found. */
    static Optional<String> unsafe(byte[] pdf) {
        return new PdfScan(pdf).look();
    }

    private Optional<String> look() {
        var from = 0;
        var hiddenObjects = false;
        for (var at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, from)) {
            plain.append(text, from, at);
            if (!isAfterDictionary(at)) {
                from = at + STREAM.length();
                continue;
            }
            var begin = dataFrom(at + STREAM.length());
            var end = text.indexOf(END, begin);
            var dictionary = dictionaryBefore(at);
            var stop = end < 0 ? content.length : end;
            if (OBJECT_STREAM.matcher(dictionary).find()) {
                hiddenObjects = true;
                if (!inflate(dictionary, begin, stop)) {
                    return Optional.of("objects that cannot be looked into");
                }
            }
            from = Math.min(content.length, end < 0 ? content.length : end + END.length());
        }
        plain.append(text, from, text.length());
        var names = unescaped(plain);
        if (hiddenObjects && ENCRYPTED.matcher(names).find()) {
            return Optional.of("objects that cannot be looked into");
        }
        return acting(names).or(() -> acting(unescaped(objects)));
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

    private String dictionaryBefore(int at) {
        var object = Math.max(text.lastIndexOf("obj", at), 0);
        return unescaped(text.substring(object, at));
    }

    /** Whether it could be, and there was not more than we look at. */
    private boolean inflate(String dictionary, int begin, int end) {
        var filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            objects.append(text, begin, end);
            return true;
        }
        if (!FLATE.matcher(filter.group(1)).matches() || dictionary.contains("/Predictor")) {
            return false;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, begin, end - begin);
            var buffer = new byte[8192];
            for (var count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                left -= count;
                if (left < 0) {
                    return false;
                }
                objects.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
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

    private static Optional<String> acting(String names) {
        var found = ACTING.matcher(names);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
