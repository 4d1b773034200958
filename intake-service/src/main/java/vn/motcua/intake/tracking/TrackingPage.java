package vn.motcua.intake.tracking;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The page that tells how a dossier stands. Its template is read once, and what is put in is escaped. */
final class TrackingPage {
    private static final Template TEMPLATE = read();

    private TrackingPage() {}

    static String of(TrackingController.View dossier) {
        return TEMPLATE.execute(dossier);
    }

    private static Template read() {
        try (var file = new InputStreamReader(
                new ClassPathResource("tracking/page.html").getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
