package vn.motcua.intake.file;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of an office document say they are and where they lead. A program opens a part as what it is declared to be and by
 * what leads to it, whatever its name.
 */
final class OfficeParts {
    static final String CONTENTS = "[content_types].xml";
    private static final String RELATIONS = ".rels";

    /** In the declared types and in the kinds of relations; macros apart. */
    private static final Set<String> ACTING =
            Set.of("oleobject", "activex", "/control", "externallink", "attachedtoolbars", "afchunk");

    private static final Set<String> ACTING_NAMES = Set.of("vbaproject", "macrosheets/", "vbadata", "activex/");

    private OfficeParts() {}

    /** Whether the part says what others are, or where they lead. */
    static boolean tells(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.equals(CONTENTS) || name.endsWith(RELATIONS);
    }

    /** What the name of a part gives away. */
    static Optional<String> unsafeName(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        if (ACTING_NAMES.stream().anyMatch(name::contains)) {
            return Optional.of("macros");
        }
        if (name.contains("embeddings/") && name.endsWith(".bin")) {
            return Optional.of("an embedded object");
        }
        var isOutside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || Stream.of(name.split("/")).anyMatch(".."::equals);
        return isOutside ? Optional.of("a part named outside the document") : Optional.empty();
    }

    /** What a part that tells of others gives away. */
    static Optional<String> unsafeIn(byte[] part) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return Optional.of("a part that cannot be looked into");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    var found = unsafeElement(xml);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.of("a part that cannot be looked into"); // whoever writes one decides what is wrong with it
        }
    }

    private static Optional<String> unsafeElement(XMLStreamReader xml) {
        var kind = (attribute(xml, "ContentType") + " " + attribute(xml, "Type")).toLowerCase(Locale.ROOT);
        if (kind.contains("macro") || kind.contains("vba")) {
            return Optional.of("macros");
        }
        if (ACTING.stream().anyMatch(kind::contains)) {
            return Optional.of("an embedded object");
        }
        var leadsOut = attribute(xml, "TargetMode").equalsIgnoreCase("External");
        return leadsOut && !kind.endsWith("/hyperlink")
                ? Optional.of("something that is fetched from elsewhere when it is opened")
                : Optional.empty();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }
}
