package vn.motcua.sla.clock;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subjects with a running date that knows of fewer decisions than there are. */
public interface OutdatedDates {

    /** Among the fields beside a state: how many decisions the oldest of its running dates knows of; only where a date runs. */
    String CALENDAR = "calendar";

    /** One of them. */
    record Outdated(int calendar, String subject) {}

    /** Those of one kind of subject. */
    interface Kind {

        /**
         * The next of them.
         *
         * @param revision how many decisions there are
         * @param partitions of the subjects
         * @param after the last one of the part before; null for the first
         */
        List<Outdated> find(int revision, Collection<Integer> partitions, @Nullable Outdated after, int limit);

        /** How many there are, whoever's they are. */
        long count(int revision);
    }

    /** @param collection where the subjects are kept */
    Kind in(String collection);
}
