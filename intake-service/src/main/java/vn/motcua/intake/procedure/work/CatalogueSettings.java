package vn.motcua.intake.procedure.work;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the catalogue begins.
 *
 * @param dir folder of procedures that are loaded at the start, in the place of the shipped ones; null for these
 */
@ConfigurationProperties("motcua.catalogue")
record CatalogueSettings(@Nullable Path dir) {}
