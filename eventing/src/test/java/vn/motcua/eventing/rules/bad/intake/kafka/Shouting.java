package vn.motcua.eventing.rules.bad.intake.kafka;

import java.util.List;
import java.util.Set;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.rules.bad.intake.dossier.cellar.Hidden;

/** A reaction by another name, which everybody may call. */
public final class Shouting implements Reaction<String, Hidden> {

    @Override
    public Set<String> sources() {
        return Set.of();
    }

    @Override
    public List<Hidden> react(String state, Incoming record) {
        return List.of();
    }
}
