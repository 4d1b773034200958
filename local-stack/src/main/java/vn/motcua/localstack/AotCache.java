package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;

/**
 * What a JVM has learned about a service's classes in an earlier run (JEP 483, 514 and 515); with it the service starts in less than
 * half the time. It lies beside the laid out jars, goes with them when they are built anew, and its name says for which content, JDK and
 * JVM options it is. Without one, or with one that the JVM does not like, a service starts as ever.
 */
final class AotCache {

    /** What a stack does about caches. */
    enum Use {
        /** Starts as if there were none. */
        IGNORED,
        /** Takes those that are there. */
        TAKEN,
        /** Takes those that are there; of the others each is made of this very run when the service has ended in good order. */
        TAKEN_OR_MADE
    }

    private final Path file;
    private final Path fresh;
    private final Use use;
    private final boolean making;

    private AotCache(Path file, Use use) {
        this.file = file;
        this.fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        this.use = use;
        this.making = use == Use.TAKEN_OR_MADE && !Files.exists(file);
    }

    /**
     * The cache of a service that runs from this laid out jar.
     *
     * @param built the jar it was laid out from
     * @param jvmOptions the cache of a JVM that compiles or collects in another way is another one
     */
    static AotCache of(Path built, Path laidOut, List<String> jvmOptions, Use use) {
        var isLaidOut = !laidOut.equals(built);
        return new AotCache(
                laidOut.resolveSibling("start-" + key(built, jvmOptions) + ".aot"), isLaidOut ? use : Use.IGNORED);
    }

    private static String key(Path jar, List<String> jvmOptions) {
        try (var content = new JarFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            content.stream().forEach(entry -> {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).flip());
            });
            digest.update((Runtime.version() + String.join(" ", jvmOptions)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java", e);
        }
    }

    /** For the JVM of the service. */
    List<String> jvmOptions() {
        if (making) {
            return List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off");
        }
        return use == Use.IGNORED || !Files.exists(file) ? List.of() : List.of("-XX:AOTCache=" + file);
    }

    /** Whether this run makes it: the service's process then lives on for some seconds after its work is done. */
    boolean isMaking() {
        return making;
    }

    /** Puts in its place what the ended service has made, if it has. */
    void keep() {
        if (!making || !Files.exists(fresh)) {
            return;
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
