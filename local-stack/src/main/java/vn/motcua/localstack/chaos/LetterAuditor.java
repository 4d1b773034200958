package vn.motcua.localstack.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.localstack.chaos.DossierLog.Entry;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.mail.Mail;

/** Looks after letters: their numbers, and that each reached the mailbox as one message. */
final class LetterAuditor {

    private static final Pattern LETTER_OF_MESSAGE = Pattern.compile("([0-9a-f-]{36}-L\\d+)@");

    private final Map<String, List<Entry>> stories;
    private final Audit audit;

    LetterAuditor(Map<String, List<Entry>> stories, Audit audit) {
        this.stories = stories;
        this.audit = audit;
    }

    void audit(List<Mail> mails) {
        letters();
        mails(mails);
    }

    private void letters() {
        var serials = new TreeMap<String, List<Integer>>();
        var doubled = new ArrayList<String>();
        stories.forEach((dossier, story) -> {
            var numbered = Entry.of("vn.motcua.notification.letter-numbered.v1", story);
            for (var entry : numbered) {
                var letter = entry.data();
                var number = letter.get("number").asString();
                var series = "%s %s %d"
                        .formatted(
                                letter.get("signingAgency").asString(),
                                letter.get("kind").asString(),
                                entry.at().atZoneSameInstant(Office.ZONE).getYear());
                serials.computeIfAbsent(series, first -> new ArrayList<>())
                        .add(Integer.parseInt(number.substring(0, number.indexOf('/'))));
            }
            doubled.addAll(doubled(numbered, "letter"));
            doubled.addAll(doubled(Entry.of("vn.motcua.notification.letter-drafted.v1", story), "letter"));
            doubled.addAll(doubled(
                    numbered.stream()
                            .filter(entry -> List.of("RECEIPT", "APOLOGY")
                                    .contains(entry.data().get("kind").asString()))
                            .toList(),
                    "kind"));
        });
        var letters = serials.values().stream().mapToInt(List::size).sum();
        audit.count("letters", letters);
        audit.count(
                "apologies",
                serials.entrySet().stream()
                        .filter(series -> series.getKey().contains(" APOLOGY "))
                        .mapToInt(series -> series.getValue().size())
                        .sum());
        audit.mustBeNone("letters doubled", doubled);
        audit.mustBeNone("letter series with gaps", Series.broken(serials));
        receipts();
    }

    /** Who is accepted gets a receipt, also when his result overtook it. */
    private void receipts() {
        var missing = new ArrayList<String>();
        stories.forEach((dossier, story) -> {
            var accepted = story.stream().anyMatch(entry -> entry.type().equals("vn.motcua.intake.accepted.v1"));
            var given = Entry.of("vn.motcua.notification.letter-dispatched.v1", story).stream()
                    .anyMatch(entry -> Office.is(entry.data(), "kind", "RECEIPT"));
            if (accepted && !given) {
                missing.add(dossier);
            }
        });
        audit.mustBeNone("receipts missing", missing);
    }

    private static List<String> doubled(List<Entry> entries, String field) {
        return entries.stream()
                .collect(groupingBy(entry -> entry.data().get(field).asString(), LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .filter(times -> times.getValue() > 1)
                .map(times -> entries.getFirst().dossier() + " " + times)
                .toList();
    }

    /** Mail may be sent twice by a process that dies between sending and noting it, but under one Message-ID. */
    private void mails(List<Mail> mails) {
        var messages = mails.stream().map(Mail::messageId).collect(toSet());
        var perLetter = messages.stream().collect(groupingBy(LetterAuditor::letterOf, counting()));
        var dispatched = new HashSet<String>();
        stories.values().forEach(story -> Entry.of("vn.motcua.notification.letter-dispatched.v1", story).stream()
                .map(Entry::data)
                .filter(letter -> Office.is(letter, "channel", "EMAIL"))
                .forEach(letter -> dispatched.add(letter.get("letter").asString())));
        audit.count("mails", messages.size());
        audit.count("copies of mails", mails.size() - messages.size());
        audit.mustBeNone(
                "mails doubled",
                perLetter.entrySet().stream()
                        .filter(letter -> letter.getValue() > 1)
                        .map(Object::toString)
                        .toList());
        audit.mustBeNone(
                "mails lost",
                dispatched.stream()
                        .filter(letter -> !perLetter.containsKey(letter))
                        .toList());
        audit.mustBeNone(
                "mails of no letter",
                perLetter.keySet().stream()
                        .filter(letter -> !dispatched.contains(letter))
                        .toList());
    }

    private static String letterOf(String messageId) {
        var found = LETTER_OF_MESSAGE.matcher(messageId);
        return found.find() ? found.group(1) : messageId;
    }
}
