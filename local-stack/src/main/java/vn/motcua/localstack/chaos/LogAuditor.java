package vn.motcua.localstack.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.motcua.localstack.chaos.DossierLog.Entry;
import vn.motcua.localstack.demo.Office;

/** Holds the log against itself and against what clients were told. */
final class LogAuditor {

    private final Told told;
    private final Predicate<Entry> planted;
    private final Audit audit;
    private final Map<String, List<Entry>> stories = new TreeMap<>();

    /** @param planted records that no service wrote */
    LogAuditor(Told told, Predicate<Entry> planted, Audit audit) {
        this.told = told;
        this.planted = planted;
        this.audit = audit;
    }

    /** Returns the story of each dossier, every record once, in the order of the log. */
    Map<String, List<Entry>> audit(Map<String, List<Entry>> log) {
        log.forEach((dossier, entries) -> stories.put(dossier, once(entries)));
        dossiers();
        codes();
        words();
        return stories;
    }

    /**
     * The story without copies of records: per source the sequence counts 1, 2, 3 …, a gap is a loss, a step back a reordering.
     */
    private List<Entry> once(List<Entry> entries) {
        var story = new ArrayList<Entry>();
        var bySequence = new HashMap<String, Entry>();
        var lost = new ArrayList<String>();
        var disturbed = new ArrayList<String>();
        var copies = 0;
        var last = new HashMap<String, Long>();
        for (var entry : entries) {
            if (entry.sequence() == 0) {
                continue;
            }
            var known = bySequence.putIfAbsent(entry.source() + "-" + entry.sequence(), entry);
            if (known != null) {
                copies++;
                if (!known.type().equals(entry.type()) || !Arrays.equals(known.value(), entry.value())) {
                    disturbed.add("two different records: " + known + " and " + entry);
                }
                continue;
            }
            story.add(entry);
            var expected = last.getOrDefault(entry.source(), 0L) + 1;
            if (planted.test(entry)) {
                continue;
            }
            if (entry.sequence() < expected) {
                disturbed.add("expected sequence " + expected + ", got " + entry);
            } else if (entry.sequence() > expected) {
                lost.add("expected sequence " + expected + ", got " + entry);
            }
            last.put(entry.source(), Math.max(expected, entry.sequence()));
        }
        audit.count("records", story.size());
        audit.count("copies", copies);
        audit.mustBeNone("records lost", lost);
        audit.mustBeNone("records out of order", disturbed);
        return story;
    }

    private void dossiers() {
        var registered = new HashMap<String, Integer>();
        stories.forEach((dossier, story) -> {
            var times = Entry.of("vn.motcua.intake.registered.v1", story).size();
            if (times > 0) {
                registered.put(dossier, times);
            }
        });
        audit.count("dossiers told", told.codes().size());
        audit.mustBeNone(
                "dossiers lost",
                told.codes().keySet().stream()
                        .filter(dossier -> !registered.containsKey(dossier))
                        .toList());
        audit.mustBeNone(
                "dossiers doubled",
                registered.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1 || !told.codes().containsKey(entry.getKey()))
                        .map(Object::toString)
                        .toList());
    }

    private void codes() {
        var serials = new TreeMap<String, List<Integer>>();
        var wrong = new ArrayList<String>();
        stories.forEach((dossier, story) -> Entry.of("vn.motcua.intake.registered.v1", story)
                .forEach(entry -> {
                    var code = entry.data().get("code").asString();
                    var cut = code.lastIndexOf('-');
                    serials.computeIfAbsent(code.substring(0, cut), first -> new ArrayList<>())
                            .add(Integer.parseInt(code.substring(cut + 1)));
                    if (!code.equals(told.codes().get(dossier))) {
                        wrong.add(dossier + " is " + code + ", told was "
                                + told.codes().get(dossier));
                    }
                }));
        audit.mustBeNone("codes other than told", wrong);
        audit.mustBeNone("code series with gaps", Series.broken(serials));
    }

    private void words() {
        audit.count("words told", told.words().size());
        audit.count("retries", told.retries());
        audit.mustBeNone(
                "words broken",
                told.words().stream()
                        .filter(word -> Entry.of(word.type(), stories.getOrDefault(word.dossier(), List.of())).stream()
                                        .filter(entry -> word.field().isEmpty()
                                                || Office.is(entry.data(), word.field(), word.value()))
                                        .count()
                                != 1)
                        .map(Object::toString)
                        .toList());
        audit.mustBeNone("surprises", told.surprises());
    }
}
