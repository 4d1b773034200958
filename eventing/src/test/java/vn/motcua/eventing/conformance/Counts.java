package vn.motcua.eventing.conformance;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Todo;

/** Remembers what was counted. */
final class Counts implements Metrics {
    private final List<String> counted = new ArrayList<>();

    synchronized long of(String what) {
        return counted.stream().filter(what::equals).count();
    }

    private synchronized void count(String what) {
        counted.add(what);
    }

    @Override
    public void handled(String source) {
        count("handled");
    }

    @Override
    public void duplicate(String source) {
        count("duplicate");
    }

    @Override
    public void conflict() {
        count("conflict");
    }

    @Override
    public void parked(String id, Parked parked) {
        count("parked");
    }

    @Override
    public void refused(String id, Incoming record, Object rejection) {
        count("refused");
    }

    @Override
    public void sent(Outgoing record) {
        count("sent");
    }

    @Override
    public void failed(String id, Todo todo, Exception why) {
        count("failed");
    }
}
