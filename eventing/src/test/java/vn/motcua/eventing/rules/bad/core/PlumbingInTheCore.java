package vn.motcua.eventing.rules.bad.core;

import vn.motcua.eventing.Store;

final class PlumbingInTheCore {
    boolean decide(Store<String> store) {
        return store.find("d17").isPresent();
    }
}
