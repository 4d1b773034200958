package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.motcua.localstack.roof.OneRoof;

/** The jar that services under one roof run from: {@link OneRoof} before their own laid out jars and each of their libraries once. */
final class RoofJar {

    private static final String NAME = "one-roof.jar";

    private RoofJar() {}

    /**
     * Written anew, without what was learned from an earlier one, when a jar is newer or it is spoiled itself.
     *
     * @param laidOut the jars of the services, beside the folder with their libraries
     * @param folder for nothing else
     */
    static Path over(List<Path> laidOut, Path folder) {
        var jar = folder.resolve(NAME);
        try {
            if (!isWhole(jar)
                    || laidOut.stream().anyMatch(each -> writtenAt(each).compareTo(writtenAt(jar)) >= 0)) {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                var fresh = folder.resolve("fresh-" + ProcessHandle.current().pid() + ".jar");
                write(fresh, classPath(laidOut, folder));
                Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return (FileTime) Files.getAttribute(file, "unix:ctime");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a library that several have, the first; all are of one build. */
    private static Collection<Path> classPath(List<Path> laidOut, Path folder) {
        var byName = new LinkedHashMap<Path, Path>();
        laidOut.stream()
                .flatMap(jar -> Stream.concat(Stream.of(jar), libraries(jar.resolveSibling("lib"))))
                .forEach(jar -> byName.putIfAbsent(jar.getFileName(), folder.relativize(jar)));
        return byName.values();
    }

    private static Stream<Path> libraries(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path jar, Collection<Path> classPath) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, OneRoof.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                classPath.stream().map(Path::toString).collect(Collectors.joining(" ")));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : Stream.concat(Stream.of(OneRoof.class), Stream.of(OneRoof.class.getDeclaredClasses()))
                    .toList()) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in =
                        Objects.requireNonNull(OneRoof.class.getClassLoader().getResourceAsStream(name))) {
                    in.transferTo(out);
                }
            }
        }
    }
}
