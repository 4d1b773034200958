package vn.motcua.intake.tracking;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.eventing.web.PageLanguage;
import vn.motcua.intake.tracking.TrackingController.Progress;
import vn.motcua.intake.tracking.TrackingController.View;

/** The page that tells how a dossier stands. Its template is read once, and what is put in is escaped. */
final class TrackingPage {
    private static final Template TEMPLATE = read();

    private TrackingPage() {}

    static String of(View dossier, PageLanguage language) {
        var words = TrackingWords.labels(language);
        var isVoid = !dossier.statusName().equals(dossier.status().officialName());
        return TEMPLATE.execute(Map.of(
                "lang",
                language.tag(),
                "w",
                words,
                "dossier",
                dossier,
                "stands",
                statusName(dossier, isVoid, language),
                "todo",
                isVoid ? "" : TrackingWords.todo(dossier.status(), language),
                "steps",
                steps(dossier.progress(), words)));
    }

    /** The same for a code that is not there, and for one that nobody may see. */
    static String ofNone(PageLanguage language) {
        return TEMPLATE.execute(Map.of("lang", language.tag(), "w", TrackingWords.labels(language), "dossier", false));
    }

    private static String statusName(View dossier, boolean isVoid, PageLanguage language) {
        return switch (language) {
            case VIETNAMESE -> dossier.statusName();
            case ENGLISH -> isVoid ? "Void" : TrackingWords.english(dossier.status());
        };
    }

    private static List<Map<String, Object>> steps(Progress progress, Map<String, String> words) {
        return IntStream.rangeClosed(1, progress.total())
                .mapToObj(number -> Map.<String, Object>of(
                        "name",
                        words.get("step") + " " + number,
                        "state",
                        words.getOrDefault(number <= progress.done() ? "done" : "open", "")))
                .toList();
    }

    private static Template read() {
        try (var file = new InputStreamReader(
                new ClassPathResource("tracking/page.html").getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
