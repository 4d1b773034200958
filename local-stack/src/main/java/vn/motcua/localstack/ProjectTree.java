package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder with the modules, and the jars built in it. */
public final class ProjectTree {

    private ProjectTree() {}

    /** The folder the {@code motcua} script stands in; without the script, the nearest one above that has the modules. */
    public static Path root() {
        var told = System.getProperty("motcua.root");
        if (told != null) {
            return Path.of(told);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(Service.INTAKE.module()).resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new StackFailedException("Expected to run inside the project's folder, found "
                + Path.of("").toAbsolutePath());
    }

    static Path jar(Path root, Service service) {
        var target = root.resolve(service.module()).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(file -> isRunnable(file.getFileName().toString(), service))
                        .max(Comparator.comparing(file -> file.toFile().lastModified()));
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new StackFailedException("Expected the jar of " + service.word() + " in " + target
                + ", found none. Build it with: mvn -DskipTests package");
    }

    private static boolean isRunnable(String file, Service service) {
        return file.startsWith(service.module() + "-")
                && file.endsWith(".jar")
                && !file.matches(".*-(sources|javadoc|tests|plain)\\.jar");
    }
}
