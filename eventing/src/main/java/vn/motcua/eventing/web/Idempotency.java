package vn.motcua.eventing.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The same request twice is one: its id follows from who asks and from the key, its body is compared by a keyed hash. */
public final class Idempotency {

    /** Header of the client's key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final UUID NAMESPACE = UUID.fromString("8b0c5d6e-5f0b-5c7e-9f43-6d6f74637561");

    private Idempotency() {}

    /** The key itself, or a problem that names the header. */
    public static String require(@Nullable String key) {
        if (key == null) {
            throw Problems.invalid(HEADER, "1 to 255 visible characters", null);
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw Problems.invalid(HEADER, "1 to 255 visible characters", "another form of " + key.length());
        }
        return key;
    }

    /** The id of what this request creates: UUIDv5, the same whenever the same subject of the same client repeats its key. */
    public static String id(String client, String subject, String key) {
        var name = client.length() + ":" + client + subject.length() + ":" + subject + key;
        var hash = ByteBuffer.wrap(sha1(NAMESPACE, name));
        var high = hash.getLong() & ~0xF000L | 0x5000L;
        var low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** HMAC-SHA256, in hex, of the canonical JSON of the body. */
    public static String digest(byte[] key, Object body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(CanonicalJson.write(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected HmacSHA256 in every Java", e);
        }
    }

    private static byte[] sha1(UUID namespace, String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected SHA-1 in every Java", e);
        }
    }
}
