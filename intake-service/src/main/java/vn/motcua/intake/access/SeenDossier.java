package vn.motcua.intake.access;

import vn.motcua.contracts.DossierId;
import vn.motcua.intake.dossier.Dossier.Registered;

/** A dossier that whoever asks may see. */
public record SeenDossier(DossierId id, long version, Registered dossier) {}
