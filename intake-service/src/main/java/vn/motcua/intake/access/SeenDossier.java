package vn.motcua.intake.access;

import vn.motcua.intake.dossier.Dossier.Registered;

/** A dossier that whoever asks may see. */
public record SeenDossier(String id, long version, Registered dossier) {}
