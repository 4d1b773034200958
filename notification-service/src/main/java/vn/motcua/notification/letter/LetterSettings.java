package vn.motcua.notification.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What letters say of this house.
 *
 * @param portal public address under which citizens look a dossier up
 */
@ConfigurationProperties("motcua.notification")
public record LetterSettings(String portal) {}
