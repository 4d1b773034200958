package vn.motcua.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.contracts.DossierId;
import vn.motcua.intake.dossier.web.RoutingTexts;

/** What officers wrote, as a test says. */
public final class WrittenTexts implements RoutingTexts {
    private final Map<String, Told> texts = new ConcurrentHashMap<>();

    public void write(String dossier, String reference, String reason, String legalGround) {
        texts.put(dossier + "/" + reference, new Told(reason, legalGround));
    }

    @Override
    public Told text(DossierId dossier, String reference) {
        return Optional.ofNullable(texts.get(dossier + "/" + reference)).orElseThrow();
    }
}
