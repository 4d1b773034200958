package vn.motcua.intake.procedure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as people look for them: without accents, in small letters, in any order. */
record SearchWords(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.]+");

    SearchWords {
        words = List.copyOf(words);
    }

    static SearchWords of(String... texts) {
        return new SearchWords(Stream.of(texts)
                .flatMap(text -> BETWEEN.splitAsStream(plain(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** Whether each word that is wanted begins one of these; a part of a code is enough. */
    boolean haveAll(SearchWords wanted) {
        return wanted.words().stream().allMatch(this::has);
    }

    private boolean has(String wanted) {
        var isOfCode = wanted.indexOf('.') >= 0;
        return words.stream().anyMatch(word -> isOfCode ? word.contains(wanted) : word.startsWith(wanted));
    }

    /** "Đăng  ký" as "dang  ky": đ is a letter of its own and no d with a mark. */
    static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
