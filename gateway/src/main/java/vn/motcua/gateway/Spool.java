package vn.motcua.gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A body that waits here whole: what is small in memory, what is larger in a file. Bodies are full of personal data: the file is
 * its owner's only, and has no name any more from the moment it is open, so that nothing is left behind whatever happens.
 */
final class Spool extends OutputStream {

    private final long inMemory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(512);
    private @Nullable FileChannel file;
    private long length;

    Spool(long inMemory) {
        this.inMemory = inMemory;
    }

    long length() {
        return length;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (file == null && length + count > inMemory) {
            file = nameless();
            append(file, ByteBuffer.wrap(memory.toByteArray()));
            memory.reset();
        }
        if (file == null) {
            memory.write(bytes, from, count);
        } else {
            append(file, ByteBuffer.wrap(bytes, from, count));
        }
        length += count;
    }

    /** What was written, from its beginning; to be closed. */
    InputStream content() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private static FileChannel nameless() throws IOException {
        var path = Files.createTempFile("motcua-", ".body");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void append(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
