package vn.motcua.eventing.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts texts and files before they are kept. What is sealed is bound to its place (its owner, and the field if the owner has
 * several): moved elsewhere, it does not open.
 */
public final class Seal {
    private final Aead aead;

    private Seal(Aead aead) {
        this.aead = aead;
    }

    /**
     * @param keyset a Tink keyset for AEAD as JSON, plain or in base64; its primary key seals, all its keys open
     * @param setting where the keyset is set, for whoever set another text
     */
    public static Seal of(String keyset, String setting) {
        try {
            AeadConfig.register();
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(json(keyset.strip()), InsecureSecretKeyAccess.get());
            return new Seal(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // the cause may quote the keyset
            throw new IllegalArgumentException("Expected " + setting + " to be a Tink keyset, got another form");
        }
    }

    static String json(String keyset) {
        return keyset.startsWith("{") ? keyset : new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
    }

    /** Seals a text; what comes out is base64. */
    public String seal(String plain, String place) {
        return Base64.getEncoder().encodeToString(seal(bytes(plain), place));
    }

    /** Opens what {@link #seal(String, String)} has sealed. */
    public String open(String sealed, String place) {
        return new String(open(Base64.getDecoder().decode(sealed), place), StandardCharsets.UTF_8);
    }

    /** Seals bytes. */
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to seal " + place + ", got a failure", e);
        }
    }

    /** Opens what {@link #seal(byte[], String)} has sealed. */
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected something that one of our keys sealed for " + place, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
