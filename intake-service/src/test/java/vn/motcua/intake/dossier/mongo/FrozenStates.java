package vn.motcua.intake.dossier.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Everything;

/** Every state as it was kept when it was first released; never edited. */
final class FrozenStates {

    private FrozenStates() {}

    static String of(Dossier state) {
        return of("%02d-%s"
                .formatted(Everything.states().indexOf(state), state.getClass().getSimpleName()));
    }

    static String of(String state) {
        var name = "/states/" + state + ".json";
        try (var file = FrozenStates.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
