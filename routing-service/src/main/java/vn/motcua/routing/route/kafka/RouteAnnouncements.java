package vn.motcua.routing.route.kafka;

import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.routing.route.Consultation;
import vn.motcua.routing.route.Consultation.Inquiry;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Writing;

/** Which events the others are told, and in which words: free text travels as its reference. */
final class RouteAnnouncements {

    private RouteAnnouncements() {}

    /** @param after the state that the event led to */
    static Effects effects(RouteEvent event, Route after) {
        return switch (event) {
            case RouteEvent.Registered _,
                    RouteEvent.Begun _,
                    RouteEvent.Halted _,
                    RouteEvent.Lifted _,
                    RouteEvent.DeadlinesNoted _,
                    RouteEvent.StepRedirected _,
                    RouteEvent.ConsultationDated _,
                    RouteEvent.ConsultationReminded _,
                    RouteEvent.FieldCheckRecorded _,
                    RouteEvent.SupplementDrafted _,
                    RouteEvent.Ended _ -> Effects.none();
            case RouteEvent.StepOffered offered -> announce(offered(step(after, offered.step()), offered));
            case RouteEvent.StepAccepted accepted ->
                announce(new RoutingEvent.StepAccepted(
                        accepted.step(),
                        step(after, accepted.step()).agency(),
                        accepted.receipt().officer(),
                        accepted.receipt().acceptedAt()));
            case RouteEvent.StepAssigned assigned ->
                announce(new RoutingEvent.StepAssigned(
                        assigned.step(), step(after, assigned.step()).agency(), assigned.officer(), assigned.by()));
            case RouteEvent.StepCompleted completed -> announce(completed(step(after, completed.step()), completed));
            case RouteEvent.StepLeft left ->
                announce(new RoutingEvent.StepLeft(
                        left.step(),
                        step(after, left.step()).agency(),
                        left.how(),
                        left.to(),
                        left.waiting(),
                        left.by(),
                        left.at(),
                        left.reason().ref()));
            case RouteEvent.ConsultationAsked asked -> announce(asked(asked.inquiry(), asked.question()));
            case RouteEvent.ConsultationAnswered answered -> {
                var inquiry = inquiry(after, answered.consultation());
                yield announce(new RoutingEvent.ConsultationAnswered(
                        inquiry.id(),
                        inquiry.step(),
                        inquiry.agency(),
                        answered.reply().officer(),
                        answered.reply().answeredAt(),
                        answered.afterConsent(),
                        answered.answer().ref()));
            }
            case RouteEvent.ConsentDeemed deemed -> {
                var inquiry = inquiry(after, deemed.consultation());
                yield announce(
                        new RoutingEvent.ConsultationDeemedConsent(inquiry.id(), inquiry.step(), inquiry.agency()));
            }
            case RouteEvent.ConsultationFellDue due -> {
                var inquiry = inquiry(after, due.consultation());
                yield announce(new RoutingEvent.ConsultationOverdue(inquiry.id(), inquiry.step(), inquiry.agency()));
            }
            case RouteEvent.HandOverDisputed disputed ->
                announce(new RoutingEvent.HandOverDisputed(
                        disputed.step(),
                        step(after, disputed.step()).agency(),
                        disputed.claim().claimedAt(),
                        disputed.claim().by(),
                        disputed.claim().disputedAt(),
                        disputed.reason().ref()));
            case RouteEvent.DisputeSettled settled ->
                announce(new RoutingEvent.DisputeSettled(
                        settled.step(),
                        step(after, settled.step()).agency(),
                        settled.upheld(),
                        settled.by(),
                        settled.settledAt(),
                        settled.grounds().ref()));
            case RouteEvent.RouteCompleted completed ->
                announce(new RoutingEvent.RouteCompleted(completed.outcome(), completed.at()));
        };
    }

    private static RoutingEvent offered(Step step, RouteEvent.StepOffered event) {
        var plan = step.plan();
        return new RoutingEvent.StepOffered(
                plan.id(), plan.name(), plan.agency(), plan.allotment(), plan.branch(), event.at());
    }

    private static RoutingEvent completed(Step step, RouteEvent.StepCompleted event) {
        var completion = event.completion();
        return new RoutingEvent.StepCompleted(
                event.step(),
                step.agency(),
                completion.officer(),
                completion.outcome(),
                completion.completedAt(),
                completion.result(),
                event.writing().map(Writing::ref).orElse(null));
    }

    private static Step step(Route after, StepId id) {
        return after.known()
                .flatMap(way -> way.step(id))
                .orElseThrow(() -> new IllegalStateException("Expected step " + id + " in " + after + ", got none"));
    }

    private static RoutingEvent asked(Inquiry inquiry, Writing question) {
        return new RoutingEvent.ConsultationRequested(
                inquiry.id(),
                inquiry.step(),
                inquiry.agency(),
                inquiry.within(),
                inquiry.by(),
                inquiry.askedAt(),
                question.ref());
    }

    private static Inquiry inquiry(Route after, String id) {
        return after.known()
                .flatMap(way -> way.consultation(id))
                .map(Consultation::inquiry)
                .orElseThrow(
                        () -> new IllegalStateException("Expected consultation " + id + " in " + after + ", got none"));
    }

    private static Effects announce(RoutingEvent event) {
        var entry = EventCatalogue.entryOf(event);
        return Effects.announce(new Announcement(entry.type(), entry.dataSchema(), EventCatalogue.write(event)));
    }
}
