package vn.motcua.localstack.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything clients were told by an answer of success, and what surprised them. */
final class Told {

    /**
     * A promise of the house: it must be on the record, once.
     *
     * @param type type of the event that it means
     * @param field field of the event that tells it from others of its type, empty if the dossier has only one
     */
    record Word(String dossier, String type, String field, String value) {}

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Word> words = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger retries = new AtomicInteger();

    void registered(String dossier, String code) {
        var known = codes.putIfAbsent(dossier, code);
        if (known != null && !known.equals(code)) {
            surprise(dossier + " was first told the code " + known + ", then " + code);
        }
    }

    void word(Word word) {
        words.add(word);
    }

    void surprise(String what) {
        surprises.add(what);
    }

    void retry() {
        retries.incrementAndGet();
    }

    /** The code that was answered, by dossier. */
    Map<String, String> codes() {
        return Map.copyOf(codes);
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    int retries() {
        return retries.get();
    }
}
