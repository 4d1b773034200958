package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.List;
import java.util.Optional;
import vn.motcua.eventing.decider.Decision;

/** The rules of drafted requests for papers: the holder of a step drafts one, another one takes its place until the clerk has issued it. */
final class Drafts {

    private Drafts() {}

    static Decision<RouteEvent, RouteRejection> draft(Way way, Step step, RouteCommand.DraftSupplement c) {
        return switch (step) {
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ -> reject(new RouteRejection.NotAccepted(step.id()));
            case Step.Accepted _ -> known(way, c) ? accept() : accept(drafted(way, c));
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static boolean known(Way way, RouteCommand.DraftSupplement c) {
        return way.draft(c.step())
                .filter(draft -> draft.by().equals(c.by())
                        && said(way, draft.refOfItems(), joined(c.items()))
                        && said(way, draft.refOfReason(), c.reason()))
                .isPresent();
    }

    private static boolean said(Way way, String ref, String words) {
        return way.writing(ref).map(Writing::note).equals(Optional.of(words));
    }

    private static RouteEvent drafted(Way way, RouteCommand.DraftSupplement c) {
        var number = Writing.countOf(way, Draft.REASON, c.step()) + 1;
        var draft = new Draft(c.step(), number, c.by(), c.at());
        return new RouteEvent.SupplementDrafted(
                draft,
                List.of(
                        new Writing(draft.refOfItems(), joined(c.items()), null),
                        new Writing(draft.refOfReason(), c.reason(), null)));
    }

    private static String joined(List<String> items) {
        return String.join("\n", items);
    }
}
