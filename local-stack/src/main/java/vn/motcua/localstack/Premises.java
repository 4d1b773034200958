package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** What only one stack can have: its ports and its folder. */
final class Premises {

    private Premises() {}

    static void checkPorts(Ports ports, Servers servers) {
        var taken = ports.taken();
        if (servers.mongodb() != null) {
            taken.remove(ports.database());
        }
        if (servers.kafka() != null) {
            taken.keySet().removeAll(List.of(ports.broker(), ports.controller()));
        }
        if (!taken.isEmpty()) {
            throw new StackFailedException(taken.entrySet().stream()
                    .map(each -> "Port %d, wanted for %s, is taken.".formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(
                            "\n",
                            "",
                            "\nStop what listens there (./motcua down, if it is a stack), "
                                    + "or choose other ports with --port N.")));
        }
    }

    /** Two stacks on one folder would spoil each other's data; it is locked until the answer is closed. */
    static AutoCloseable lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StackFailedException("The data folder " + folder
                        + " is in use by another stack. Stop that one, or choose another folder with --data DIR.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
