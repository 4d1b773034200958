package vn.motcua.eventing.rules.bad.intake;

import vn.motcua.eventing.rules.bad.routing.Route;

final class Envious {
    String look(Route route) {
        return route.step();
    }
}
