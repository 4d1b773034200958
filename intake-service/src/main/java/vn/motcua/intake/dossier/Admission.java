package vn.motcua.intake.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Application.HandedIn;
import vn.motcua.intake.dossier.DossierCommand.Submit;
import vn.motcua.intake.dossier.DossierRejection.AddressMissing;
import vn.motcua.intake.dossier.DossierRejection.CaseUndecided;
import vn.motcua.intake.dossier.DossierRejection.CaseUnknown;
import vn.motcua.intake.dossier.DossierRejection.ComponentsMissing;
import vn.motcua.intake.dossier.DossierRejection.ComponentsUnknown;
import vn.motcua.intake.dossier.DossierRejection.ExtendedTooSoon;
import vn.motcua.intake.dossier.DossierRejection.ExternalCodeMalformed;
import vn.motcua.intake.dossier.DossierRejection.FormNotAllowed;
import vn.motcua.intake.dossier.DossierRejection.HandoverMissing;
import vn.motcua.intake.dossier.DossierRejection.InFuture;
import vn.motcua.intake.dossier.DossierRejection.NoLongerInForce;
import vn.motcua.intake.dossier.DossierRejection.NotAtCounter;
import vn.motcua.intake.dossier.DossierRejection.NotByPost;
import vn.motcua.intake.dossier.DossierRejection.NotExtendable;
import vn.motcua.intake.dossier.DossierRejection.NotOfferedThere;
import vn.motcua.intake.dossier.DossierRejection.NotOnline;
import vn.motcua.intake.dossier.DossierRejection.NotYetInForce;
import vn.motcua.intake.dossier.DossierRejection.TimeOutOfRange;
import vn.motcua.intake.dossier.Submission.HandIn;
import vn.motcua.intake.dossier.Submission.Promise;

/** Whether an application can be filed at all, and what the law promises if it can. */
final class Admission {

    /**
     * How long what the post brings may have been under way: the slowest of it six working days, and the longest holidays nine days
     * [assumed]. What lies longer is written down when it is found, and a leader puts the date right.
     */
    private static final Duration LONGEST_IN_POST = Duration.ofDays(20);

    private Admission() {}

    /** The first thing that is wrong with it, if anything is. */
    static Optional<DossierRejection> refusal(Submit c) {
        return refusal(c, Admission::completeness);
    }

    /** The same, whether or not its papers are all there. */
    static Optional<DossierRejection> refusalApartFromPapers(Submit c) {
        return refusal(c, submit -> null);
    }

    private static Optional<DossierRejection> refusal(
            Submit c, Function<Submit, @Nullable DossierRejection> completeness) {
        List<Function<Submit, @Nullable DossierRejection>> checks = List.of(
                Admission::offering,
                Admission::force,
                Admission::channel,
                Admission::times,
                Admission::externalCode,
                Admission::delivery,
                submit -> papers(
                        submit.application().papers(),
                        submit.procedure().components(),
                        submit.application().channel()),
                completeness,
                Admission::counterCase);
        return checks.stream()
                .map(check -> Optional.ofNullable(check.apply(c)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is kept of an application that nothing is wrong with. */
    static Submission submission(Submit c) {
        var a = c.application();
        var p = c.procedure();
        return new Submission(
                a.id(),
                a.request(),
                a.receivingAgency(),
                p.competentAgency().seenFrom(a.receivingAgency()),
                handIn(a, c.at()),
                promise(p, c.ruleSet(), a),
                a.people().filer(),
                a.people().owner(),
                named(a.papers(), p.components()));
    }

    private static HandIn handIn(Application a, Instant at) {
        var handover = a.taken().handover();
        return new HandIn(
                a.channel(),
                a.asked().resultDelivery(),
                a.filedAt(at),
                a.asked().caseName(),
                a.taken().receivedAt() != null,
                handover == null ? null : Objects.requireNonNullElse(handover.postalReference(), ""),
                a.taken().externalCode(),
                null,
                a.asked().extension());
    }

    private static Promise promise(Procedure p, RuleSet ruleSet, Application a) {
        return new Promise(
                p.code(),
                p.version(),
                p.name(),
                p.field(),
                ruleSet,
                p.components().stream().map(Admission::withoutForm).toList(),
                p.terms().stream().filter(term -> appliesTo(term, a.channel())).toList(),
                p.afterSupplement(),
                p.route().stream()
                        .map(step -> resolved(step, a.receivingAgency()))
                        .toList(),
                p.own());
    }

    /** The form to fill in is of the catalogue: a dossier keeps what was wanted, not where the form was to be had. */
    private static Component withoutForm(Component component) {
        return new Component(component.id(), component.name(), component.forms(), component.required());
    }

    /** What is wrong with papers, whether or not they are all. */
    static @Nullable DossierRejection papers(List<HandedIn> papers, List<Component> components, Channel channel) {
        var known = components.stream().collect(Collectors.toMap(Component::id, Function.identity()));
        var unknown = papers.stream()
                .map(HandedIn::component)
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            return new ComponentsUnknown(
                    unknown, components.stream().map(Component::id).toList());
        }
        return papers.stream()
                .filter(paper -> !mayBe(paper.form(), forms(known, paper), channel))
                .findFirst()
                .map(paper -> new FormNotAllowed(paper.component(), paper.form(), forms(known, paper)))
                .orElse(null);
    }

    static List<Paper> named(List<HandedIn> papers, List<Component> components) {
        var names = components.stream().collect(Collectors.toMap(Component::id, Component::name));
        return papers.stream()
                .map(paper -> new Paper(
                        paper.component(),
                        names.getOrDefault(paper.component(), paper.component()),
                        paper.form(),
                        paper.attachment()))
                .toList();
    }

    /** The legal time of a case, or what is wrong with the choice. */
    static Choice choose(@Nullable String caseName, List<CaseTerm> cases) {
        var names = cases.stream()
                .map(CaseTerm::caseName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (caseName != null && !names.contains(caseName)) {
            return new Choice.Wrong(new CaseUnknown(caseName, names));
        }
        if (caseName == null && names.size() > 1) {
            return new Choice.Wrong(new CaseUndecided(names));
        }
        Predicate<CaseTerm> chosen = term -> caseName == null || caseName.equals(term.caseName());
        var fitting = cases.stream().filter(chosen).toList();
        var own = fitting.stream().filter(term -> term.channel() != null).findFirst();
        return new Choice.Made(own.orElseGet(fitting::getFirst));
    }

    /** The same for a dossier whose term may be extended: what the law does not give is a wrong choice too. */
    static Choice choose(
            @Nullable String caseName, @Nullable SealedText extension, String procedure, List<CaseTerm> cases) {
        return switch (choose(caseName, cases)) {
            case Choice.Made(var term)
            when extension != null && term.extension() == null ->
                new Choice.Wrong(new NotExtendable(procedure, term.caseName()));
            case Choice.Made made -> made;
            case Choice.Wrong wrong -> wrong;
        };
    }

    /** The outcome of choosing among a procedure's cases. */
    sealed interface Choice {
        record Made(CaseTerm term) implements Choice {}

        record Wrong(DossierRejection rejection) implements Choice {}
    }

    private static @Nullable DossierRejection offering(Submit c) {
        var p = c.procedure();
        var agency = c.application().receivingAgency();
        return p.offeredAt().contains(agency) ? null : new NotOfferedThere(p.code(), agency, p.offeredAt());
    }

    private static @Nullable DossierRejection force(Submit c) {
        var day = OfficeTime.day(c.application().filedAt(c.at()));
        var p = c.procedure();
        if (day.isBefore(p.validFrom())) {
            return new NotYetInForce(p.code(), p.validFrom());
        }
        var validTo = p.validTo();
        return validTo != null && day.isAfter(validTo) ? new NoLongerInForce(p.code(), validTo) : null;
    }

    private static @Nullable DossierRejection channel(Submit c) {
        var a = c.application();
        return switch (a.channel()) {
            case ONLINE, KIOSK ->
                c.procedure().online()
                        ? withoutPost(a)
                        : new NotOnline(c.procedure().code());
            case COUNTER -> withoutPost(a);
            case POST -> a.byStaff() && a.taken().handover() == null ? new HandoverMissing() : null;
        };
    }

    private static @Nullable DossierRejection withoutPost(Application a) {
        return a.taken().handover() == null ? null : new NotByPost();
    }

    private static @Nullable DossierRejection times(Submit c) {
        var a = c.application();
        var receivedAt = a.taken().receivedAt();
        if (receivedAt != null && a.channel() != Channel.COUNTER) {
            return new NotAtCounter();
        }
        var earliest = c.at().minus(Duration.ofHours(c.ruleSet().offlineHours()));
        if (receivedAt != null && (receivedAt.isBefore(earliest) || receivedAt.isAfter(c.at()))) {
            return new TimeOutOfRange("receivedAt", earliest, c.at(), receivedAt);
        }
        var handover = a.taken().handover();
        if (handover == null) {
            return null;
        }
        if (handover.at().isAfter(c.at())) {
            return new InFuture("handover.at", handover.at());
        }
        var longestAgo = c.at().minus(LONGEST_IN_POST);
        return handover.at().isBefore(longestAgo)
                ? new TimeOutOfRange("handover.at", longestAgo, c.at(), handover.at())
                : null;
    }

    private static @Nullable DossierRejection externalCode(Submit c) {
        var code = c.application().taken().externalCode();
        return code == null || DossierCode.isCode(code) ? null : new ExternalCodeMalformed();
    }

    private static @Nullable DossierRejection delivery(Submit c) {
        var a = c.application();
        return a.asked().resultDelivery() == Delivery.POST && !a.people().addressKnown() ? new AddressMissing() : null;
    }

    private static @Nullable DossierRejection completeness(Submit c) {
        var missing = missing(c).stream().map(Component::id).toList();
        return missing.isEmpty() ? null : new ComponentsMissing(missing);
    }

    /** The papers without which it is not filed. */
    static List<Component> missing(Submit c) {
        var given = c.application().papers().stream().map(HandedIn::component).collect(Collectors.toSet());
        return c.procedure().components().stream()
                .filter(component -> component.required() && !given.contains(component.id()))
                .toList();
    }

    /** Across the counter the case is decided at once; elsewhere it may be told, and is decided at acceptance. */
    private static @Nullable DossierRejection counterCase(Submit c) {
        var a = c.application();
        if (a.channel() != Channel.COUNTER && a.asked().extension() != null) {
            return new ExtendedTooSoon(a.channel());
        }
        if (a.channel() != Channel.COUNTER && a.asked().caseName() == null) {
            return null;
        }
        var cases = c.procedure().terms().stream()
                .filter(term -> appliesTo(term, a.channel()))
                .toList();
        return switch (choose(
                a.asked().caseName(), a.asked().extension(), c.procedure().code(), cases)) {
            case Choice.Made _ -> null;
            case Choice.Wrong wrong -> wrong.rejection();
        };
    }

    /** What is open to online dossiers is open to those from a kiosk, which count as online. */
    private static boolean appliesTo(CaseTerm term, Channel channel) {
        return term.channel() == null
                || term.channel() == channel
                || (channel == Channel.KIOSK && term.channel() == Channel.ONLINE);
    }

    private static List<String> forms(Map<String, Component> known, HandedIn paper) {
        return Objects.requireNonNull(known.get(paper.component())).forms();
    }

    private static boolean mayBe(Paper.Form form, List<String> allowed, Channel channel) {
        var online = channel == Channel.ONLINE || channel == Channel.KIOSK;
        return (online && form == Paper.Form.ELECTRONIC) || allowed.contains(form.name());
    }

    private static RouteStep resolved(RouteStep step, AgencyCode receiving) {
        return new RouteStep(
                step.id(),
                step.name(),
                step.agency().seenFrom(receiving),
                step.allotment(),
                step.after(),
                step.branch(),
                step.waiting());
    }
}
