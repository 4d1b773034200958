package vn.motcua.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarFile;
import org.springframework.util.FileSystemUtils;

/** Jars with jars inside start a third slower than the same laid out in a folder, so each is laid out once per build. */
final class RunnableJar {

    private RunnableJar() {}

    /** The jar to run: laid out beside the given one if that is of the kind that can be. */
    static Path laidOut(Path jar) {
        try {
            var folder = jar.resolveSibling("laid-out");
            var result = folder.resolve(jar.getFileName());
            if (!hasJarsInside(jar)) {
                return jar;
            }
            if (!Files.exists(result) || Files.getLastModifiedTime(folder).compareTo(builtAt(jar)) < 0) {
                layOut(jar, folder);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is a jar with jars inside, which starts by itself. */
    static boolean hasJarsInside(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest() != null
                    && file.getManifest().getMainAttributes().getValue("Start-Class") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reproducible builds give every jar the same time of modification; the file system knows the real one. */
    private static FileTime builtAt(Path jar) throws IOException {
        return (FileTime) Files.getAttribute(jar, "unix:ctime");
    }

    private static void layOut(Path jar, Path folder) throws IOException {
        var fresh = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "laying-out-");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        fresh.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new StackFailedException("Cannot lay out " + jar);
        }
        FileSystemUtils.deleteRecursively(folder);
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException e) {
            FileSystemUtils.deleteRecursively(fresh); // another stack was quicker
        }
    }
}
