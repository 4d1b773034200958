package vn.motcua.intake.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals personal data before it is kept and opens it for those who may read it. What is sealed is bound to its owner and field:
 * moved elsewhere, it does not open.
 */
public final class Seals {
    private final Aead aead;

    private Seals(Aead aead) {
        this.aead = aead;
    }

    /** @param keyset a Tink keyset as JSON, in base64; the primary key seals, all keys open */
    public static Seals of(String keyset) {
        try {
            AeadConfig.register();
            var json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Seals(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Expected motcua.intake.keyset to be a Tink keyset, got another form");
        }
    }

    /** Seals a text of a field of an owner. */
    public String seal(String owner, String field, String plain) {
        return Base64.getEncoder().encodeToString(seal(owner, field, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens what {@link #seal(String, String, String)} has sealed. */
    public String open(String owner, String field, String sealed) {
        return new String(open(owner, field, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    /** Seals bytes. */
    public byte[] seal(String owner, String field, byte[] plain) {
        try {
            return aead.encrypt(plain, bond(owner, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to seal " + field + " of " + owner, e);
        }
    }

    /** Opens what {@link #seal(String, String, byte[])} has sealed. */
    public byte[] open(String owner, String field, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bond(owner, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected " + field + " of " + owner + " sealed by our keys", e);
        }
    }

    private static byte[] bond(String owner, String field) {
        return (owner + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
