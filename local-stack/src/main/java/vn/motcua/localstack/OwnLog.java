package vn.motcua.localstack;

import java.nio.file.Path;

/** Sends this process's own log into a file, so that the screen is left to what people want to see. */
public final class OwnLog {

    private OwnLog() {}

    /** Has to come before anything logs. */
    public static void to(Path file) {
        System.setProperty("motcua.log", file.toString());
        System.setProperty("logback.configurationFile", "logback-file.xml");
        System.setProperty("logging.config", "classpath:logback-file.xml");
    }
}
