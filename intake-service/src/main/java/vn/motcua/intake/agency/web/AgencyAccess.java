package vn.motcua.intake.agency.web;

import org.springframework.security.access.AccessDeniedException;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Roles;

/** All staff read all agencies; an agency is changed by its own controller, or one of an agency above it. */
final class AgencyAccess {

    private AgencyAccess() {}

    static void requireControllerOf(Actor actor, String code) {
        var own = actor.agency();
        if (!actor.is(Roles.CONTROLLER) || own == null || !Scope.below(own).covers(code)) {
            throw new AccessDeniedException("Expected a controller of the agency or of one above it, got another");
        }
    }
}
