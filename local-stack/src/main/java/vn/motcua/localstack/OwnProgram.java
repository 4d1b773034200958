package vn.motcua.localstack;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This very program, as it was started. */
final class OwnProgram {

    private OwnProgram() {}

    /** How to start it again, out of its jar or out of the class path of a test; arguments follow. */
    static List<String> command(List<String> jvmOptions) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(program(classPath()));
        return command;
    }

    private static List<String> program(String classPath) {
        return !classPath.contains(File.pathSeparator) && RunnableJar.hasJarsInside(Path.of(classPath))
                ? List.of("-jar", classPath)
                : List.of("-cp", classPath, LocalStack.class.getName());
    }

    /** The rehearsal of this program, if it runs from a jar that the {@code motcua} script has laid out and looks for a cache beside. */
    static Optional<Rehearsal.Part> rehearsed() {
        var laidOut = Path.of(classPath()).toAbsolutePath();
        var built = laidOut.resolve("../..").resolve(laidOut.getFileName()).normalize();
        if (classPath().contains(File.pathSeparator) || !laidOut.endsWith("laid-out/" + laidOut.getFileName())) {
            return Optional.empty();
        }
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT"))
                .toList();
        return Optional.of(new Rehearsal.Part(
                "local-stack",
                AotCache.of(List.of(built), laidOut, options),
                making -> {
                    var all = new ArrayList<>(options);
                    all.addAll(making);
                    var command = command(all);
                    command.add("rehearse");
                    return command;
                },
                Map.of()));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
