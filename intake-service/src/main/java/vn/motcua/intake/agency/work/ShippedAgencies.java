package vn.motcua.intake.agency.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.intake.agency.AgencyRules;

/** The agencies that ship with the service. */
public final class ShippedAgencies {
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
        Map<AgencyCode, Agency> byCode = new HashMap<>();
        for (var agency : agencies) {
            if (byCode.put(agency.code(), agency) != null) {
                throw new IllegalArgumentException("Expected each agency once, got " + agency.code() + " twice");
            }
        }
        for (var agency : agencies) {
            AgencyRules.faults(agency, code -> Optional.ofNullable(byCode.get(code))).stream()
                    .findFirst()
                    .ifPresent(fault -> {
                        throw new IllegalArgumentException(fault.words());
                    });
        }
        return agencies;
    }
}
