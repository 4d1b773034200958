package vn.motcua.localstack;

import java.util.function.Consumer;

/** Tells how far the stack has come, with the seconds since it began. */
final class Progress {

    private final Consumer<String> listener;
    private final long began = System.nanoTime();

    Progress(Consumer<String> listener) {
        this.listener = listener;
    }

    void say(String what) {
        listener.accept("%5.1f s  %s".formatted((System.nanoTime() - began) / 1e9, what));
    }
}
