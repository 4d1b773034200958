package vn.motcua.localstack.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.motcua.localstack.chaos.DossierLog.Entry;

/**
 * Holds the documents against the log. A document that is behind its own records will give their numbers away again, and
 * consumers will take what it then says for copies: a loss that nobody would see for a long time. One that is ahead has not
 * said what it decided.
 */
final class DocumentAuditor {

    private final Predicate<Entry> planted;
    private final Audit audit;

    /** @param planted records that no service wrote */
    DocumentAuditor(Predicate<Entry> planted, Audit audit) {
        this.planted = planted;
        this.audit = audit;
    }

    /**
     * @param documents how far each subject has come, by service; read after the log
     * @param log the records, by subject
     */
    void audit(Map<String, Map<String, Long>> documents, Map<String, List<Entry>> log) {
        var behind = new ArrayList<String>();
        var ahead = new ArrayList<String>();
        log.forEach((subject, entries) -> lastWords(entries).forEach((source, last) -> {
            var sequence = documents.getOrDefault(source, Map.of()).getOrDefault(subject, 0L);
            if (sequence < last) {
                behind.add("%s of %s is at %d, its log at %d".formatted(subject, source, sequence, last));
            } else if (sequence > last) {
                ahead.add("%s of %s is at %d, its log at %d".formatted(subject, source, sequence, last));
            }
        }));
        audit.mustBeNone("documents behind their log", behind);
        audit.mustBeNone("documents ahead of their log", ahead);
    }

    /** The highest sequence of each service. */
    private Map<String, Long> lastWords(List<Entry> entries) {
        var last = new TreeMap<String, Long>();
        entries.stream()
                .filter(entry -> entry.sequence() > 0 && !planted.test(entry))
                .forEach(entry -> last.merge(entry.source(), entry.sequence(), Math::max));
        return last;
    }
}
