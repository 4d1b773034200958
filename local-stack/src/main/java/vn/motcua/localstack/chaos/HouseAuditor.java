package vn.motcua.localstack.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.localstack.chaos.DossierLog.Entry;
import vn.motcua.localstack.demo.Office;

/** Asks the services how they see the dossiers, and holds that against the log. */
final class HouseAuditor {

    private final Office office;
    private final Map<String, List<Entry>> stories;
    private final Audit audit;

    HouseAuditor(Office office, Map<String, List<Entry>> stories, Audit audit) {
        this.office = office;
        this.stories = stories;
        this.audit = audit;
    }

    void audit(Set<String> dossiers) {
        timelines(dossiers);
        clocks(dossiers);
    }

    /** What intake shows of a dossier is the log, record by record. */
    private void timelines(Set<String> dossiers) {
        audit.mustBeNone(
                "timelines wrong",
                dossiers.stream()
                        .filter(dossier -> !shown(dossier).equals(recorded(dossier)))
                        .map(dossier -> dossier + ": expected " + recorded(dossier) + ", found " + shown(dossier))
                        .toList());
    }

    private List<String> recorded(String dossier) {
        return stories.getOrDefault(dossier, List.of()).stream()
                .map(entry -> entry.source() + " " + brief(entry.type()))
                .toList();
    }

    private List<String> shown(String dossier) {
        return office.timeline(dossier).stream()
                .map(row -> row.get("service").asString() + " "
                        + brief(row.get("type").asString()))
                .toList();
    }

    private static String brief(String type) {
        return type.replaceAll("^vn\\.motcua\\.[a-z]+\\.|\\.v\\d+$", "");
    }

    /** Everything accepted and open has a clock, everything returned has an outcome. */
    private void clocks(Set<String> dossiers) {
        var without = new ArrayList<String>();
        var unfinished = new ArrayList<String>();
        var states = new TreeMap<String, Integer>();
        for (var dossier : dossiers) {
            var status = office.dossier(dossier).get("status").asString();
            states.merge(status, 1, Integer::sum);
            var deadline = office.api()
                    .get(Office.CLERK, "/api/v1/dossiers/" + dossier + "/deadline")
                    .body();
            if (status.equals("RETURNED")) {
                if (!Office.is(deadline, "state", "FINISHED") || !deadline.hasNonNull("outcome")) {
                    unfinished.add(dossier + ": " + deadline);
                }
            } else if (!status.equals("SUBMITTED")
                    && !Office.is(deadline, "state", "STOPPED")
                    && !deadline.hasNonNull("dueAt")) {
                without.add(dossier + " " + status + ": " + deadline);
            }
        }
        states.forEach((status, count) -> audit.count(status, count));
        audit.mustBeNone("open without a clock", without);
        audit.mustBeNone("returned without an outcome", unfinished);
    }
}
