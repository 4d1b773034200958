package vn.motcua.intake.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.web.Actor;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.file.Files.Label;

/**
 * Which file belongs to which dossier: to the one that names it first and to no other. A file is claimed before the order that
 * names it is decided, so that of two orders at once one is told; what a refused order has claimed is released.
 */
@Component
public final class Attachments {
    private final Files files;
    private final DossierRegister register;

    Attachments(Files files, DossierRegister register) {
        this.files = files;
        this.register = register;
    }

    /** What became of a claim. */
    public sealed interface Claim {

        /** What is held for an order that names no files. */
        static Held none(DossierId dossier) {
            return new Held(dossier, List.of());
        }

        /** @param fresh those that belonged to no dossier before */
        record Held(DossierId dossier, List<String> fresh) implements Claim {
            public Held {
                fresh = List.copyOf(fresh);
            }
        }

        /** Not there, brought by somebody else or of another dossier: all are told alike. */
        record Unknown(String file) implements Claim {}
    }

    /** Claims papers that whoever asks has brought himself, or through his client for his agency. */
    public Claim claim(DossierId dossier, List<String> ids, Actor bringer) {
        return claim(dossier, ids, label -> label.isOf(bringer));
    }

    /** Whether whoever asks could claim a file for a dossier that is yet to come. */
    public boolean isFree(String id, Actor bringer) {
        return files.label(id)
                        .filter(label -> label.isOf(bringer) && label.dossier() == null)
                        .isPresent()
                && register.withAttachment(id).isEmpty();
    }

    /** Claims a paper that one of these agencies has put there. */
    public Claim claim(DossierId dossier, String id, Collection<AgencyCode> agencies) {
        return claim(dossier, List.of(id), label -> isOfOne(label, agencies));
    }

    private static boolean isOfOne(Label label, Collection<AgencyCode> agencies) {
        var agency = label.agency();
        return agency != null && AgencyCode.values(agencies).stream().anyMatch(new Scope(agency)::covers);
    }

    private Claim claim(DossierId dossier, List<String> ids, Predicate<Label> isBroughtBy) {
        var fresh = new ArrayList<String>();
        for (var id : ids) {
            var isBrought = files.label(id).filter(isBroughtBy).isPresent();
            if (isBrought && !isNamedElsewhere(id, dossier) && files.bind(id, dossier)) {
                fresh.add(id);
            } else if (!isBrought || !belongsTo(id, dossier)) {
                release(new Claim.Held(dossier, fresh));
                return new Claim.Unknown(id);
            }
        }
        return new Claim.Held(dossier, fresh);
    }

    private boolean belongsTo(String id, DossierId dossier) {
        return files.label(id).filter(label -> dossier.equals(label.dossier())).isPresent();
    }

    /** A paper of a time when files were not bound is told by the dossiers that name it. */
    private boolean isNamedElsewhere(String id, DossierId dossier) {
        return register.withAttachment(id).stream()
                .anyMatch(found -> !found.id().equals(dossier));
    }

    /** The order was refused. */
    public void release(Claim.Held claim) {
        claim.fresh().forEach(id -> files.release(id, claim.dossier()));
    }
}
