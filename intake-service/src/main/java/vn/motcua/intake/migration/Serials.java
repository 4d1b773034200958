package vn.motcua.intake.migration;

import java.util.Collection;

/** The series that the codes of new dossiers come from. */
@FunctionalInterface
public interface Serials {

    /**
     * Gives no new dossier a serial up to this one from now on.
     *
     * @param series of an agency's day
     * @return serials given before that no dossier carries for certain yet
     */
    Collection<Long> passOver(String series, long serial);
}
