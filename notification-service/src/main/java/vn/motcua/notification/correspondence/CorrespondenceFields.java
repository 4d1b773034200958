package vn.motcua.notification.correspondence;

import java.util.Map;
import java.util.TreeMap;

/** The fields beside the state by which letters are found. */
public final class CorrespondenceFields {

    /** Where correspondence is kept, by dossier. */
    public static final String COLLECTION = "correspondence";

    /** State and signing agency of each letter, as {@link Letter#key} writes them; absent while there is none. */
    public static final String LETTERS = "letters";

    private static final String CODE = "code";

    private CorrespondenceFields() {}

    /** The fields of a state. */
    public static Map<String, Object> of(Correspondence state) {
        return state.written().map(CorrespondenceFields::of).orElse(Map.of());
    }

    private static Map<String, Object> of(Book book) {
        var fields = new TreeMap<String, Object>();
        fields.put(CODE, book.dossier().code());
        var letters = book.letters().stream().map(book::keyOf).distinct().toList();
        if (!letters.isEmpty()) {
            fields.put(LETTERS, letters);
        }
        return fields;
    }
}
