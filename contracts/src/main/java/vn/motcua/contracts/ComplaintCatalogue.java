package vn.motcua.contracts;

import java.util.List;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;

/** Every released type of the complaints' log, kept by the same rules as the {@link EventCatalogue} of dossiers. */
public final class ComplaintCatalogue {

    private static final Vocabulary<ComplaintLogEvent> WORDS =
            new Vocabulary<>(ComplaintLogEvent.class, ComplaintLogEvent.class);

    private ComplaintCatalogue() {}

    /** Every released type. */
    public static List<Entry> entries() {
        return WORDS.entries();
    }

    /** The entry of an event that is about to be sent. */
    public static Entry entryOf(ComplaintLogEvent event) {
        return WORDS.entryOf(event);
    }

    /** The value of the record on the wire. */
    public static byte[] write(ComplaintLogEvent event) {
        return WireJson.write(event);
    }

    /**
     * Reads a value by its wire type.
     *
     * @throws UnreadableEventException if the type is unknown or the data does not fit it
     */
    public static ComplaintLogEvent read(String type, byte[] value) {
        return WORDS.read(type, value);
    }
}
