package vn.motcua.intake.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;

/** The agencies that ship with the service. */
public final class ShippedAgencies {
    private static final Pattern CODE = Pattern.compile("(?=.{1,35}$)[A-Z][0-9]{2}(\\.[0-9A-Z]+)*");

    private ShippedAgencies() {}

    /** Reads them; what is wrong with them stops the service. */
    public static List<Agency> read() {
        var yaml = new YAMLMapper();
        var json = new JsonMapper();
        try (var file = new ClassPathResource("catalogue/agencies.yaml").getInputStream()) {
            return checked(yaml.readTree(file)
                    .valueStream()
                    .map(entry -> ReferenceCodec.readAgency(json.writeValueAsBytes(entry)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected catalogue/agencies.yaml", e);
        }
    }

    static List<Agency> checked(List<Agency> agencies) {
        var codes = new HashSet<AgencyCode>();
        for (var agency : agencies) {
            check(
                    CODE.matcher(agency.code().value()).matches(),
                    "an agency code such as H56.14",
                    agency.code().value());
            check(codes.add(agency.code()), "each agency once", agency.code() + " twice");
        }
        for (var agency : agencies) {
            var parent = agency.parent();
            check(parent == null || codes.contains(parent), "a known parent of " + agency.code(), parent + "");
            var successor = agency.successor();
            check(
                    successor == null || codes.contains(successor),
                    "a known successor of " + agency.code(),
                    successor + "");
        }
        return agencies;
    }

    private static void check(boolean isRight, String expected, String found) {
        if (!isRight) {
            throw new IllegalArgumentException("Expected " + expected + ", got " + found);
        }
    }
}
