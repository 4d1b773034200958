package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one JVM of the office runs: one service, or several under one roof.
 *
 * @param name the service's, or that of all together
 * @param services in the order in which they are started
 * @param jvmOptions beside its heap and its start-up cache
 * @param arguments they outrank every other source of settings
 * @param environment what should not stand in the list of processes
 */
record Program(
        String name,
        List<Service> services,
        int heapMegabytes,
        Path jar,
        AotCache cache,
        List<String> jvmOptions,
        List<String> arguments,
        Map<String, String> environment) {

    private static final List<String> ONLY_MADE = List.of("-Dspring.context.exit=onRefresh");

    Program {
        services = List.copyOf(services);
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Settings as arguments. */
    static List<String> arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }

    /** How it is started, with its start-up cache if there is one. */
    List<String> withCache() {
        return command(cache.taking());
    }

    /** How it is started. */
    List<String> command() {
        return command(List.of());
    }

    private List<String> command(Collection<String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(jvmOptions);
        command.addAll(more);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }

    /** How its JVM learns what a start takes. */
    Rehearsal.Part rehearsal() {
        return new Rehearsal.Part(
                name,
                cache,
                making -> command(
                        Stream.concat(making.stream(), ONLY_MADE.stream()).toList()),
                environment);
    }
}
