package vn.motcua.intake.procedure.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.intake.procedure.ProcedureRules;

/** The procedures that ship with the service, or lie in a folder beside it: a file for each version. */
public final class ShippedProcedures {
    private static final String SHIPPED = "classpath*:catalogue/procedures/*.yaml";

    private ShippedProcedures() {}

    /**
     * Reads those that ship with the service; what is wrong with them stops it.
     *
     * @param agencies codes of all agencies
     */
    public static List<Procedure> read(Set<AgencyCode> agencies) {
        return read(null, agencies);
    }

    /** @param folder where others lie that are read instead, null for those that ship with the service */
    static List<Procedure> read(@Nullable Path folder, Set<AgencyCode> agencies) {
        var yaml = new YAMLMapper();
        var json = new JsonMapper();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("Expected motcua.catalogue.dir to be a folder, got " + folder);
        }
        var pattern = folder == null ? SHIPPED : folder.toUri() + "*.yaml";
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(pattern);
            return Arrays.stream(files)
                    .map(file -> ReferenceCodec.readProcedure(json.writeValueAsBytes(yaml.readTree(bytes(file)))))
                    .sorted(Comparator.comparing(Procedure::code).thenComparing(Procedure::version))
                    .map(procedure -> checked(procedure, agencies))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected procedures at " + pattern, e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected " + file, e);
        }
    }

    static Procedure checked(Procedure procedure, Set<AgencyCode> agencies) {
        ProcedureRules.faults(procedure, agencies::contains).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.words());
                });
        return procedure;
    }
}
