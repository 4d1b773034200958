package vn.motcua.localstack.roof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.LifecycleProcessor;

/**
 * Runs several services in one JVM, from the very jars that production runs, each with the settings and the port it has alone. What
 * they have in common is the class path, so their libraries are loaded, and their code compiled, once. Logging is set up by the first.
 */
public final class OneRoof {

    /** The option with which Spring has a program end when all it consists of has been made, and before it takes anything. */
    private static final boolean ONLY_MADE = "onRefresh".equals(System.getProperty("spring.context.exit"));

    private final CountDownLatch logging = new CountDownLatch(1);
    private final CountDownLatch made;

    private OneRoof(int services) {
        made = new CountDownLatch(services);
    }

    /** @param args of each service its jar and the file with its settings */
    public static void main(String[] args) throws InterruptedException {
        var roof = new OneRoof(args.length / 2);
        for (var i = 0; i < args.length; i += 2) {
            var jar = Path.of(args[i]);
            var settings = Path.of(args[i + 1]);
            Thread.ofPlatform().name(jar.getFileName().toString()).start(() -> roof.open(jar, settings));
            roof.logging.await();
        }
        if (ONLY_MADE) {
            roof.made.await();
            System.exit(0);
        }
    }

    /** One that does not start ends all, as it would end alone. */
    private void open(Path jar, Path settings) {
        try {
            run(jar, settings);
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run(Path jar, Path settings) throws IOException, ClassNotFoundException {
        var application = new SpringApplication(Class.forName(mainClass(jar)));
        application.setRegisterShutdownHook(false); // it would close one after the other
        application.addInitializers(context -> {
            logging.countDown();
            if (ONLY_MADE) {
                context.getBeanFactory().registerSingleton("lifecycleProcessor", new Made());
            }
        });
        var context = application.run(arguments(jar, settings));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(context::close));
    }

    private static String mainClass(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        }
    }

    /** Its settings outrank every other source, as they do where it is alone; and its own defaults are those in its jar. */
    private static String[] arguments(Path jar, Path settings) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        var own = Stream.of(
                "--spring.config.location=jar:"
                        + jar.toUri().toString().replace(",", "%2C").replace(";", "%3B") + "!/application.yaml",
                "--logging.register-shutdown-hook=false");
        return Stream.concat(
                        own,
                        properties.stringPropertyNames().stream()
                                .map(name -> "--" + name + "=" + properties.getProperty(name)))
                .toArray(String[]::new);
    }

    /** Stops a service where it would begin to take something. */
    private final class Made implements LifecycleProcessor {

        @Override
        public void onRefresh() {
            made.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
