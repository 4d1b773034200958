package vn.motcua.intake.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms;
import vn.motcua.eventing.access.Parties;

/**
 * What stays with a dossier through all its states.
 *
 * @param code the official code
 * @param parties every agency that has taken part
 * @param texts free texts, sealed, by the reference that events carry
 * @param requests every supplement request so far
 * @param withdrawal reference of the applicant's wish to withdraw, null if there is none
 * @param supplements papers handed in later
 * @param corrections of what was written down wrongly, in the order they were made
 * @param notes what the counter's worklist has to remember, null if nothing
 * @param money what is to be paid and was, null if nothing
 */
public record Folder(
        Submission submission,
        String code,
        List<AgencyCode> parties,
        Map<String, SealedText> texts,
        List<SupplementRequest> requests,
        @Nullable String withdrawal,
        List<Paper> supplements,
        List<Correction.Made> corrections,
        @Nullable DeskNotes notes,
        @Nullable Money money) {
    /** The kind of text that says why a dossier was refused, at the counter or after appraisal. */
    public static final String REFUSAL = "refusal";

    /** The kind of text that says how the filer is reached from then on. */
    public static final String CONTACT = "contact";

    public Folder {
        parties = List.copyOf(parties);
        texts = Map.copyOf(texts);
        requests = List.copyOf(requests);
        supplements = List.copyOf(supplements);
        corrections = List.copyOf(corrections);
    }

    static Folder of(Submission submission, String code) {
        var parties = Stream.of(submission.receivingAgency(), submission.competentAgency())
                .distinct()
                .toList();
        return new Folder(submission, code, parties, Map.of(), List.of(), null, List.of(), List.of(), null, null);
    }

    /** Supplements asked for under an older system count: the law allows one. */
    static Folder imported(Submission submission, String code, Past past) {
        var asked = past.waits().stream()
                .filter(wait -> wait.reason() == StopReason.SUPPLEMENT)
                .toList();
        var requests = IntStream.range(0, asked.size())
                .mapToObj(i -> SupplementRequest.imported(i + 1, asked.get(i).to()))
                .toList();
        return new Folder(
                submission,
                code,
                of(submission, code).parties(),
                Map.of(),
                requests,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Whom the dossier concerns. */
    public Parties concerned() {
        return Parties.of(submission.request().client(), AgencyCode.values(parties));
    }

    /** All papers, those of the filing first. */
    public List<Paper> papers() {
        return Stream.concat(submission.papers().stream(), supplements.stream()).toList();
    }

    /** The papers that count, once a component: the newest of each, in the order in which the components came first. */
    public List<Paper> currentPapers() {
        var current = new LinkedHashMap<String, Paper>();
        papers().forEach(paper -> current.put(paper.component(), paper));
        return List.copyOf(current.values());
    }

    /** The references of all texts of a kind, in the order in which they came. */
    public List<String> references(String kind) {
        return LongStream.rangeClosed(1, numberOf(kind))
                .mapToObj(number -> kind + "-" + number)
                .toList();
    }

    /** The newest text of a kind, if there is one. */
    public Optional<String> lastReference(String kind) {
        var number = numberOf(kind);
        return number == 0 ? Optional.empty() : Optional.of(kind + "-" + number);
    }

    /** Why a leader made a refusal of what had been granted, if one did. */
    Optional<String> correctedRefusal() {
        return corrections.stream()
                .filter(made -> made.correction() instanceof Correction.Result(var to) && to == Outcome.REFUSED)
                .map(Correction.Made::reference)
                .reduce((earlier, later) -> later);
    }

    /** The reference that the next text of a kind gets. */
    String nextReference(String kind) {
        return kind + "-" + (numberOf(kind) + 1);
    }

    private long numberOf(String kind) {
        return texts.keySet().stream()
                .filter(known -> known.startsWith(kind + "-"))
                .count();
    }

    long requestsIn(Phase phase) {
        return requests.stream().filter(request -> request.phase() == phase).count();
    }

    Folder joinedBy(AgencyCode agency) {
        var all = Stream.concat(parties.stream(), Stream.of(agency)).distinct().toList();
        return new Folder(submission, code, all, texts, requests, withdrawal, supplements, corrections, notes, money);
    }

    Folder keeping(String reference, SealedText text) {
        var all = new HashMap<>(texts);
        all.put(reference, text);
        return new Folder(submission, code, parties, all, requests, withdrawal, supplements, corrections, notes, money);
    }

    /** @param text why the term of these is extended, null if it is not */
    Folder accepted(Terms terms, @Nullable SealedText text) {
        var extension = terms.extension();
        return extension == null || text == null ? this : keeping(extension.text(), text);
    }

    Folder withRequest(SupplementRequest request) {
        var all = Stream.concat(requests.stream(), Stream.of(request)).toList();
        return new Folder(submission, code, parties, texts, all, withdrawal, supplements, corrections, notes, money);
    }

    /** The newest request for papers, answered or not. */
    public Optional<SupplementRequest> lastRequest() {
        return requests.isEmpty() ? Optional.empty() : Optional.of(requests.getLast());
    }

    /** The request that is waiting for papers. */
    SupplementRequest openRequest() {
        return requests.getLast();
    }

    /** Whether the last request was made in this phase and nobody has found its papers complete. */
    boolean awaitsPapersIn(Phase phase) {
        return !requests.isEmpty()
                && openRequest().phase() == phase
                && openRequest().completeAt() == null;
    }

    Folder withOpenRequest(SupplementRequest request) {
        var all = new ArrayList<>(requests);
        all.set(all.size() - 1, request);
        return new Folder(submission, code, parties, texts, all, withdrawal, supplements, corrections, notes, money);
    }

    Folder withPapers(List<Paper> papers) {
        var all = Stream.concat(supplements.stream(), papers.stream()).toList();
        return new Folder(submission, code, parties, texts, requests, withdrawal, all, corrections, notes, money);
    }

    Folder withWithdrawal(@Nullable String reference) {
        return new Folder(
                submission, code, parties, texts, requests, reference, supplements, corrections, notes, money);
    }

    /** What the counter's worklist remembers. */
    DeskNotes onDesk() {
        return notes == null ? DeskNotes.NONE : notes;
    }

    Folder noting(@Nullable DeskNotes other) {
        return new Folder(
                submission, code, parties, texts, requests, withdrawal, supplements, corrections, other, money);
    }

    /** What is to be paid and was. */
    public Money inMoney() {
        return money == null ? Money.NONE : money;
    }

    Folder with(Money other) {
        return new Folder(
                submission, code, parties, texts, requests, withdrawal, supplements, corrections, notes, other);
    }

    Folder withCorrection(Correction.Made made) {
        var all = Stream.concat(corrections.stream(), Stream.of(made)).toList();
        return new Folder(submission, code, parties, texts, requests, withdrawal, supplements, all, notes, money);
    }
}
