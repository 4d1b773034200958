package vn.motcua.routing.route.mongo;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Encrypts one field; bound to its place, so that no text can be moved to another dossier or field. */
public final class TextCipher {

    private final Aead aead;

    private TextCipher(Aead aead) {
        this.aead = aead;
    }

    /** @param keyset Tink keyset in JSON; new texts take its primary key, its other keys still read older ones */
    public static TextCipher of(String keyset) {
        try {
            AeadConfig.register();
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            return new TextCipher(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Expected a Tink keyset for AEAD in motcua.routing.keyset, got another text", e);
        }
    }

    String encrypt(String text, String place) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to encrypt " + place + ", got a failure", e);
        }
    }

    String decrypt(String encrypted, String place) {
        try {
            var text = aead.decrypt(Base64.getDecoder().decode(encrypted), bytes(place));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected a key that reads " + place + ", got none", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
