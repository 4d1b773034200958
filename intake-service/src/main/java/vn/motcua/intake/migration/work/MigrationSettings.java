package vn.motcua.intake.migration.work;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** @param maxBody the most that may be handed in at once; the gateway lets as much through */
@ConfigurationProperties("motcua.migration")
@Validated
public record MigrationSettings(@NotNull @DefaultValue("256MB") DataSize maxBody) {}
