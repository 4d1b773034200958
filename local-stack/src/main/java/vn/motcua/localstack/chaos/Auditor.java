package vn.motcua.localstack.chaos;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.chaos.DossierLog.Entry;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.mail.Mail;

/** Compares what clients were told with the log, and the log with what every service shows of it. */
final class Auditor {

    private final Office office;
    private final Told told;
    private final Poisoner poisoner;

    Auditor(Office office, Told told, Poisoner poisoner) {
        this.office = office;
        this.told = told;
        this.poisoner = poisoner;
    }

    /** @param documents how far each subject has come, by service; read after the log */
    Audit audit(DossierLog log, Map<String, Map<String, Long>> documents, List<Mail> mails) {
        var audit = new Audit();
        var stories = new LogAuditor(told, poisoner::planted, audit).audit(log.byDossier());
        new DocumentAuditor(poisoner::planted, audit).audit(documents, log.byDossier());
        new LetterAuditor(stories, audit).audit(mails);
        new HouseAuditor(office, stories, audit).audit(told.codes().keySet());
        deadLetters(audit, log.deadLetters(), poisoner.poisoned());
        quarantine(audit);
        return audit;
    }

    /** The post said nothing but what can be understood, if out of order and twice. */
    private void quarantine(Audit audit) {
        var found =
                office.api().get(Replica.OPERATOR, "/api/v1/quarantine").ok().get("items");
        audit.mustBeNone(
                "messages in quarantine",
                StreamSupport.stream(found.spliterator(), false)
                        .map(JsonNode::toString)
                        .toList());
    }

    /** Nobody but the poisoned has copies among the dead letters, and each of them has. */
    static void deadLetters(Audit audit, List<Entry> deadLetters, Map<String, Poison> poisoned) {
        var copied = deadLetters.stream().map(Entry::dossier).collect(toSet());
        audit.count("dead letters", deadLetters.size());
        audit.mustBeNone(
                "dead letters unaccounted",
                copied.stream()
                        .filter(dossier -> !poisoned.containsKey(dossier))
                        .toList());
        audit.mustBeNone(
                "poisons unnoticed",
                poisoned.entrySet().stream()
                        .filter(entry -> entry.getValue() != Poison.OLD_RECORDS)
                        .filter(entry -> !copied.contains(entry.getKey()))
                        .map(Object::toString)
                        .toList());
    }
}
