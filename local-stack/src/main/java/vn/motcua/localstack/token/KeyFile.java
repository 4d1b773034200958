package vn.motcua.localstack.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The issuer's key pair, kept in the data folder so that tokens outlive a restart. */
final class KeyFile {

    private static final int BITS = 2048;

    private KeyFile() {}

    static RSAKey readOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.toJSONString());
            return key;
        } catch (ParseException e) {
            throw new IllegalStateException("Expected the issuer's key in " + file + ", found something else", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot make a key pair", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
