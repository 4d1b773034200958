package vn.motcua.notification.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param from address that letters come from */
@ConfigurationProperties("motcua.mail")
public record MailSettings(String from) {}
