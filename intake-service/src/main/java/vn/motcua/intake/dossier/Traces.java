package vn.motcua.intake.dossier;

import java.util.List;

/** What the persons of a dossier are found by: tokens of their numbers, which tell nobody the numbers. */
public interface Traces {

    /** The tokens that are kept with a dossier, of filer and owner as they are known now. */
    List<String> of(Folder folder);
}
