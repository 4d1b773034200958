package vn.motcua.notification.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import vn.motcua.notification.correspondence.SealedText;

/** Encrypts texts and files before they are kept. What is sealed for one subject opens for no other. */
public final class Seal {

    private final Aead aead;

    private Seal(Aead aead) {
        this.aead = aead;
    }

    /** @param keyset a Tink keyset as JSON, in base64; its primary key seals, all its keys open */
    public static Seal of(String keyset) {
        try {
            AeadConfig.register();
            var json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Seal(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Expected motcua.notification.keyset to be a Tink keyset, got another form");
        }
    }

    public SealedText seal(String text, String subject) {
        var sealed = seal(text.getBytes(StandardCharsets.UTF_8), subject);
        return new SealedText(Base64.getEncoder().encodeToString(sealed));
    }

    public String open(SealedText sealed, String subject) {
        var bytes = Base64.getDecoder().decode(sealed.ciphertext());
        return new String(open(bytes, subject), StandardCharsets.UTF_8);
    }

    public byte[] seal(byte[] plain, String subject) {
        try {
            return aead.encrypt(plain, subject.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal for " + subject, e);
        }
    }

    public byte[] open(byte[] sealed, String subject) {
        try {
            return aead.decrypt(sealed, subject.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected something sealed for " + subject, e);
        }
    }
}
