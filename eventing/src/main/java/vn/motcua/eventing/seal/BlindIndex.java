package vn.motcua.eventing.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Makes of a text that lies sealed the token it is found by: the same text gives the same token, and without the key nobody gets from
 * one to the other, nor tries out all numbers there are.
 */
public final class BlindIndex {
    private static final int BYTES = 16;

    private final Prf primary;
    private final List<Prf> all;

    private BlindIndex(PrfSet keys) throws GeneralSecurityException {
        this.primary = Objects.requireNonNull(keys.getPrfs().get(keys.getPrimaryId()));
        this.all = List.copyOf(keys.getPrfs().values());
    }

    /**
     * @param keyset a Tink keyset for PRF as JSON, plain or in base64; its primary key makes tokens, by those of all its keys is searched
     * @param setting where the keyset is set, for whoever set another text
     */
    public static BlindIndex of(String keyset, String setting) {
        try {
            PrfConfig.register();
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(Seal.json(keyset.strip()), InsecureSecretKeyAccess.get());
            return new BlindIndex(keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // the cause may quote the keyset
            throw new IllegalArgumentException(
                    "Expected " + setting + " to be a Tink keyset for PRF, got another form");
        }
    }

    /**
     * The token that is kept of a text.
     *
     * @param kind what it is: a number of one kind is not found by one of another
     */
    public String token(String kind, String text) {
        return token(primary, kind, text);
    }

    /** All tokens that may have been kept of a text, also under a key that was the primary one before. */
    public List<String> tokens(String kind, String text) {
        return all.stream().map(key -> token(key, kind, text)).toList();
    }

    private static String token(Prf key, String kind, String text) {
        try {
            var hash = key.compute((kind + "/" + text).getBytes(StandardCharsets.UTF_8), BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to make a token of a " + kind + ", got a failure", e);
        }
    }
}
