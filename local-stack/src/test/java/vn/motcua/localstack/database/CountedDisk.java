package vn.motcua.localstack.database;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/** The file of a store, that counts what is read and how often it is flushed, and can hold a flush up. */
final class CountedDisk extends SingleFileStore {

    final AtomicLong bytesRead = new AtomicLong();
    final AtomicInteger flushes = new AtomicInteger();
    final Semaphore flushBegun = new Semaphore(0);
    final Semaphore mayFlush = new Semaphore(Integer.MAX_VALUE);

    CountedDisk(Path folder) {
        super(Map.of());
        open(folder.resolve("database.mv").toString(), false, (char[]) null);
    }

    MVStore.Builder builder() {
        return new MVStore.Builder().adoptFileStore(this);
    }

    @Override
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        bytesRead.addAndGet(length);
        return super.readFully(chunk, position, length);
    }

    @Override
    public void sync() {
        flushBegun.release();
        mayFlush.acquireUninterruptibly();
        super.sync();
        flushes.incrementAndGet();
        mayFlush.release();
    }
}
