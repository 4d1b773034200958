package vn.motcua.intake;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintNumber;
import vn.motcua.intake.complaint.ComplaintRejection;

/** The plumbing's own store and handling, without threads and broker; numbers are issued at once. */
public final class KeptComplaints implements Subjects<Complaint, ComplaintCommand, ComplaintRejection> {
    private final Ports<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> ports;
    private final Map<String, Long> serials = new HashMap<>();

    KeptComplaints(
            MongoDatabase database,
            StateMapper<Complaint> states,
            AggregateType<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> type) {
        ports = new Ports<>(
                type,
                new MongoStore<>(database.getCollection("complaints"), states),
                new KeptDossiers.Silent(),
                new KeptDossiers.AtNoon(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
    }

    @Override
    public Optional<Stored<Complaint>> find(String id) {
        return ports.store().find(id);
    }

    @Override
    public Handled<Complaint, ComplaintRejection> handle(
            String id, @Nullable Long ifVersion, ComplaintCommand command) {
        var handling = new Handling<>(ports, id, ifVersion, command, null);
        handling.run();
        handling.commit().ifPresent(commit -> commit.begun().forEach(todo -> number(id, todo)));
        return switch (handling.answer()) {
            case Handled.Done<Complaint, ComplaintRejection> _ -> new Handled.Done<>(find(id).orElseThrow());
            case Handled.Refused<Complaint, ComplaintRejection> refused -> refused;
            case Handled.Stale<Complaint, ComplaintRejection> stale -> stale;
        };
    }

    private synchronized void number(String id, Todo todo) {
        var series = todo.data().get("series");
        var serial = serials.merge(series, 1L, Long::sum);
        var agency = series.substring(0, series.indexOf('/'));
        handle(id, null, new ComplaintCommand.Number(ComplaintNumber.of(new AgencyCode(agency), Counter.NOW, serial)));
    }
}
