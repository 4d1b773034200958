package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Of which laid out jars it was made. */
    private static final Attributes.Name MADE_OF = new Attributes.Name("Made-Of");

    private RoofJar() {}

    /**
     * Written anew, without what was learned from an earlier one, when it was made of other jars or is spoiled itself.
     *
     * @param laidOut the jars of the services, beside the folder with their libraries
     * @param folder for nothing else
     */
    static Path over(List<Path> laidOut, Path folder) {
        var jar = folder.resolve(NAME);
        try {
            var madeOf = laidOut.stream().map(RoofJar::build).collect(Collectors.joining(" "));
            if (!isMadeOf(madeOf, jar)) {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                var fresh = folder.resolve("fresh-" + ProcessHandle.current().pid() + ".jar");
                write(fresh, madeOf, classPath(laidOut, folder));
                Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMadeOf(String laidOut, Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest != null
                    && laidOut.equals(manifest.getMainAttributes().getValue(MADE_OF));
        } catch (IOException e) {
            return false;
        }
    }

    /** A jar's name and what changes with each build of it. */
    private static String build(Path jar) {
        try {
            return "%s:%d:%s".formatted(jar.getFileName(), Files.size(jar), Files.getAttribute(jar, "unix:ctime"));
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

    private static void write(Path jar, String madeOf, Collection<Path> classPath) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, OneRoof.class.getName());
        attributes.put(MADE_OF, madeOf);
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
