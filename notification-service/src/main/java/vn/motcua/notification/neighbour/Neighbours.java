package vn.motcua.notification.neighbour;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.notification.correspondence.LetterId;

/** The services that keep persons and free texts. Every call may fail; whoever calls tries again later. */
@Component
public final class Neighbours {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MANY = 200;

    private final NeighbourClient client;
    private final NeighbourSettings settings;
    private final Cache<LetterId, DossierContact> contacts =
            Caffeine.newBuilder().expireAfterWrite(SOON).maximumSize(MANY).build();

    public Neighbours(NeighbourSettings settings, TokenSettings tokens) {
        this.settings = settings;
        this.client = new NeighbourClient(tokens);
    }

    /** Who is behind a dossier. */
    public DossierContact contact(DossierId dossier) {
        return get(settings.intake().url(), "/internal/dossiers/{id}/contact", DossierContact.class, dossier);
    }

    /**
     * Who is behind the dossier of a letter; asked once for a letter that is set and sent at once. Nobody is asked inside the cache:
     * an answer needs the pool that tends it.
     */
    public DossierContact contact(LetterId letter) {
        var known = contacts.getIfPresent(letter);
        if (known != null) {
            return known;
        }
        var contact = contact(letter.dossier());
        contacts.put(letter, contact);
        return contact;
    }

    /** A text that intake keeps. */
    public QuotedText textOfIntake(DossierId dossier, String reference) {
        return get(
                settings.intake().url(),
                "/internal/dossiers/{id}/texts/{reference}",
                QuotedText.class,
                dossier,
                reference);
    }

    /** A text that routing keeps. */
    public QuotedText textOfRouting(DossierId dossier, String reference) {
        return get(
                settings.routing().url(),
                "/internal/dossiers/{id}/texts/{reference}",
                QuotedText.class,
                dossier,
                reference);
    }

    /** What a complaint was answered, and whom to tell. */
    public ComplaintAnswer answerTo(String complaint) {
        return get(settings.intake().url(), "/internal/complaints/{id}/answer", ComplaintAnswer.class, complaint);
    }

    private <T> T get(URI base, String path, Class<T> type, Object... parts) {
        var answer = client.ask(HttpMethod.GET, base + path, type, parts);
        return Objects.requireNonNull(answer, "Expected " + type.getSimpleName() + ", got an empty answer");
    }
}
