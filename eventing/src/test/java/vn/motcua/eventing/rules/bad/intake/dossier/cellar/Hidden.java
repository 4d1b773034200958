package vn.motcua.eventing.rules.bad.intake.dossier.cellar;

import vn.motcua.eventing.rules.bad.intake.kafka.Shouting;

/** Lies where nobody looks, and in a circle with whom it knows. */
public final class Hidden {
    Shouting shouting = new Shouting();
}
