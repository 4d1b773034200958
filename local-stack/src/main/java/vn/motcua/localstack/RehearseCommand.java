package vn.motcua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/** Opens broker, database and stand-ins on free ports and ends, so that a JVM learns what a start takes. */
@Command(
        name = "rehearse",
        hidden = true,
        description =
                "Opens all but the services on free ports, and ends. Used by up, to make the cache it starts sooner with.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("motcua-rehearsal-");
        try {
            OwnLog.to(folder.resolve("local-stack.log"));
            Stack.openAndClose(
                    StackSettings.standard(ProjectTree.root(), folder).on(Ports.free()));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
