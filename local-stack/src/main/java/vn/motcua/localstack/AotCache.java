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
 * What a JVM has learned about a program's classes in a {@link Rehearsal} (JEP 483, 514 and 515); with it the program starts in two
 * thirds of the time. It lies beside the laid out jars, goes with them when they are built anew, and its name says for which content,
 * JDK and JVM options it is. Without one, or with one that the JVM does not like, it starts as ever.
 */
final class AotCache {

    private final Path file;
    private final Path fresh;
    private final boolean possible;

    private AotCache(Path file, boolean possible) {
        this.file = file;
        this.fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        this.possible = possible;
    }

    /**
     * The cache of what runs from this jar; there can be none for one that is not laid out.
     *
     * @param built the jars it was laid out from
     * @param jvmOptions the cache of a JVM that compiles or collects in another way is another one
     */
    static AotCache of(List<Path> built, Path laidOut, List<String> jvmOptions) {
        return new AotCache(
                laidOut.resolveSibling("start-" + key(built, jvmOptions) + ".aot"), !built.contains(laidOut));
    }

    private static String key(List<Path> built, List<String> jvmOptions) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            built.forEach(jar -> addContent(jar, digest));
            digest.update((Runtime.version() + String.join(" ", jvmOptions)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java", e);
        }
    }

    private static void addContent(Path jar, MessageDigest digest) {
        try (var content = new JarFile(jar.toFile())) {
            content.stream().forEach(entry -> {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).flip());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it could be made and was not. */
    boolean isMissing() {
        return possible && !Files.exists(file);
    }

    /** For a JVM that takes it, if it is there. */
    List<String> taking() {
        return possible && Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** For a JVM that makes it when it ends. */
    List<String> making() {
        return List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off");
    }

    /**
     * Puts in its place what an ended JVM has made.
     *
     * @return false if it has made nothing
     */
    boolean keep() {
        if (!Files.exists(fresh)) {
            return false;
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears away what a JVM has begun and not ended. */
    void discard() {
        try {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
