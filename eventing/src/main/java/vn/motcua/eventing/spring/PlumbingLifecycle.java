package vn.motcua.eventing.spring;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the plumbing after the reference data has been read and before the web server opens. It is a bean of its own because
 * the reference data depends on the plumbing, and what a bean depends on is started before it whatever its phase.
 */
final class PlumbingLifecycle implements SmartLifecycle {
    private final Plumbing plumbing;

    PlumbingLifecycle(Plumbing plumbing) {
        this.plumbing = plumbing;
    }

    @Override
    public void start() {
        plumbing.start();
    }

    @Override
    public void stop() {
        plumbing.stop();
    }

    @Override
    public boolean isRunning() {
        return plumbing.isRunning();
    }

    @Override
    public int getPhase() {
        return 100;
    }
}
