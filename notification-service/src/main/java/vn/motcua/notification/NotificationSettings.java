package vn.motcua.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * This service's own settings.
 *
 * @param keyset Tink keyset as JSON, in base64, that seals texts and files
 * @param portal public address under which citizens look a dossier up
 */
@ConfigurationProperties("motcua.notification")
record NotificationSettings(String keyset, String portal) {

    @Override
    public String toString() {
        return "NotificationSettings[" + portal + ", keyset hidden]";
    }
}
