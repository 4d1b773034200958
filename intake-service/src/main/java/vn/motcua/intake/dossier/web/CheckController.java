package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.contracts.reference.Procedure.Fee;
import vn.motcua.eventing.web.Actor;
import vn.motcua.intake.dossier.PreCheck;

/** What would become of a submission. */
@RestController
class CheckController {
    private final Filing filing;
    private final KnownPapers known;
    private final DueDates dates;

    CheckController(Filing filing, KnownPapers known, DueDates dates) {
        this.filing = filing;
        this.known = known;
        this.dates = dates;
    }

    /**
     * Checks a dossier before it is filed (kiểm tra hồ sơ trước khi nộp). By the rules of the filing: what that would
     * refuse is refused here, but for papers that are missing, which are listed. Nothing is kept.
     */
    @PostMapping("/api/v1/dossiers/check")
    @PreAuthorize("hasAnyRole('portal', 'clerk')")
    Checked checkDossier(Actor actor, @Valid @RequestBody SubmitDossierRequest request) {
        var submit = filing.tried(actor, request);
        return switch (PreCheck.of(submit)) {
            case PreCheck.Refused(var rejection) -> throw DossierProblems.of(rejection);
            case PreCheck.Fit(var missing, var receivedAt, var terms) ->
                new Checked(
                        missing.stream().map(Missing::of).toList(),
                        submit.procedure().fees(),
                        terms.flatMap(known -> dates.due(submit.application().receivingAgency(), receivedAt, known))
                                .orElse(null),
                        known.of(actor, request, submit.procedure()));
        };
    }

    /**
     * What would become of it.
     *
     * @param missing papers without which it is not filed
     * @param fees what the procedure costs
     * @param wouldBeDueAt the date that would be printed if it were accepted now; null as long as its case is undecided, or if the
     *     calendar cannot be asked
     * @param known papers that its owner has handed in before
     */
    record Checked(
            List<Missing> missing,
            List<Fee> fees,
            @Nullable OffsetDateTime wouldBeDueAt,
            List<KnownPapers.Known> known) {}

    /**
     * A paper that is missing.
     *
     * @param name of the paper
     * @param forms as which it may be handed in
     */
    record Missing(String component, String name, List<String> forms) {
        static Missing of(Component component) {
            return new Missing(component.id(), component.name(), component.forms());
        }
    }
}
