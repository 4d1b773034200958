package vn.motcua.localstack.database;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answer of one connection back until what it tells of is on disk. No thread waits meanwhile. A connection has
 * one question under way at a time.
 */
final class HeldAnswers extends ChannelOutboundHandlerAdapter {

    private @Nullable CompletableFuture<Void> until;

    /** To be called in the connection's thread, before the answer is written. */
    static void hold(Channel connection, CompletableFuture<Void> until) {
        if (until.isDone() && !until.isCompletedExceptionally()) {
            return;
        }
        var held = connection.pipeline().get(HeldAnswers.class);
        if (held == null) {
            held = new HeldAnswers();
            connection.pipeline().addLast(held);
        }
        held.until = until;
    }

    @Override
    public void write(ChannelHandlerContext connection, Object answer, ChannelPromise promise) {
        var commit = until;
        until = null;
        if (commit == null) {
            connection.write(answer, promise);
            return;
        }
        commit.whenComplete((done, failure) -> {
            if (failure == null) {
                connection.writeAndFlush(answer, promise);
            } else {
                connection.close(); // whether it is on disk nobody knows, as when the connection breaks
            }
        });
    }
}
