package vn.motcua.intake.dossier.web;

import static java.util.stream.Collectors.toCollection;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.audit.Audit;
import vn.motcua.intake.audit.Audit.Look;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.DossierRegister.Entry;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.PersonKey;

/**
 * Papers that the owner of a request has handed in before (once only: nobody is asked for what the administration has). They are the
 * newest of each, among the last dossiers of the owner that whoever asks may see, and told by what the paper is called: its short name is of
 * one procedure.
 */
@Component
final class KnownPapers {
    private static final int LATEST = 20;

    /** A declaration is of one request [assumed: the catalogue does not mark it]. */
    private static final List<String> FILLED_IN_ANEW = List.of("Tờ khai", "Đơn ", "Phiếu ");

    private final DossierRegister register;
    private final PersonTraces traces;
    private final PersonalData persons;
    private final Audit audit;

    KnownPapers(DossierRegister register, PersonTraces traces, PersonalData persons, Audit audit) {
        this.register = register;
        this.traces = traces;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * A paper that is known already.
     *
     * @param component as which it is wanted now
     * @param name of the paper
     * @param dossier in which it was handed in
     * @param handedInAt when that was filed
     */
    record Known(
            String component,
            String name,
            Paper.Form form,
            String attachment,
            String dossier,
            String code,
            OffsetDateTime handedInAt) {}

    /** What of a procedure's papers is known of an owner, and not handed in now. */
    List<Known> of(Actor actor, SubmitDossierRequest request, Procedure procedure) {
        var owner = Objects.requireNonNullElse(request.owner(), request.filer()).person();
        var number = number(owner);
        if (number == null) {
            return List.of();
        }
        var tokens = traces.of(number);
        var dossiers = register.withPerson(tokens, actor.sight(), null, LATEST).stream()
                .filter(found -> isOf(number, found))
                .toList();
        var known = known(dossiers, request, procedure);
        if (!actor.is(Roles.PORTAL)) {
            audit.note(actor, new Look.KnownPapers(tokens, dossiers.size()));
        }
        return known;
    }

    private static List<Known> known(List<Entry> dossiers, SubmitDossierRequest request, Procedure procedure) {
        var settled = request.documents().stream()
                .filter(document -> document.attachment() != null)
                .map(SubmitDossierRequest.Document::component)
                .collect(toCollection(HashSet::new));
        var known = new ArrayList<Known>();
        for (var entry : dossiers) {
            for (var component : procedure.components()) {
                var paper = paper(entry, component.name());
                if (paper != null && settled.add(component.id())) {
                    known.add(known(entry, component.id(), paper));
                }
            }
        }
        return known;
    }

    private static Known known(Entry entry, String component, Paper paper) {
        var folder = entry.dossier().folder();
        return new Known(
                component,
                paper.name(),
                paper.form(),
                Objects.requireNonNull(paper.attachment()),
                entry.id().value(),
                folder.code(),
                OfficeTime.local(folder.submission().handIn().submittedAt()));
    }

    private static @Nullable Paper paper(Entry entry, String name) {
        return entry.dossier().folder().currentPapers().stream()
                .filter(paper -> paper.attachment() != null && paper.name().equalsIgnoreCase(name))
                .filter(paper -> FILLED_IN_ANEW.stream().noneMatch(paper.name()::startsWith))
                .findFirst()
                .orElse(null);
    }

    /** Among those found may be some that the number has only filed for another. */
    private boolean isOf(PersonKey.IdNumber number, Entry found) {
        var folder = found.dossier().folder();
        var owner = persons.owner(found.id(), folder);
        var whose = owner == null ? persons.filer(found.id(), folder) : owner;
        var key = whose == null ? null : number(whose);
        return key != null && key.normal().equals(number.normal());
    }

    private static PersonKey.@Nullable IdNumber number(Person person) {
        return person.idNumber() == null ? null : new PersonKey.IdNumber(person.idNumber());
    }
}
