package vn.motcua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project's folder whose five jars are stubs. */
final class StubProject {

    private StubProject() {}

    static Path in(Path folder) throws IOException {
        for (var service : Service.values()) {
            var target =
                    Files.createDirectories(folder.resolve(service.module()).resolve("target"));
            Files.createFile(folder.resolve(service.module()).resolve("pom.xml"));
            writeJar(target.resolve(service.module() + "-1.jar"), StubService.class);
        }
        return folder;
    }

    static void writeJar(Path jar, Class<?> content) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, content.getName());
        var stub = content.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StubProject.class.getClassLoader().getResourceAsStream(stub)) {
            out.putNextEntry(new JarEntry(stub));
            in.transferTo(out);
        }
    }
}
