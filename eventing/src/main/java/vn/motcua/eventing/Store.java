package vn.motcua.eventing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the subjects of one kind are kept. Every call may fail because the database is away; then nothing is known to have happened. */
public interface Store<S> {

    /** Reads one subject. */
    Optional<Stored<S>> find(String id);

    /**
     * Writes one change. The outbox is then what the change says was unsent before it, and what it adds: what was sent meanwhile and
     * taken out may come back, and is sent again.
     *
     * @return false if somebody else wrote first; nothing was changed then
     */
    boolean write(Change<S> change);

    /** Reads those of these subjects that are there. */
    List<Stored<S>> findAll(List<String> ids);

    /**
     * Writes changes of different subjects, each as {@link #write} would.
     *
     * @return false if one of them did not happen because somebody else wrote first; which of the others did is not told
     */
    boolean writeAll(List<Change<S>> changes);

    /** Takes records out of the outbox that the broker has answered for. Says nothing about the version. */
    void removeSent(String id, Collection<Long> sequences);

    /** Ids of subjects with records committed before this machine time and still unsent, oldest first. */
    List<String> unsent(Instant before, int limit);

    /** Ids of subjects with work whose next try is due at this machine time. */
    List<String> withWorkDue(Instant now, int limit);

    /** Ids of subjects of these partitions whose {@code nextCheckAt} is not after this business time, earliest first. */
    List<String> toCheck(Collection<Integer> partitions, Instant businessNow, int limit);
}
