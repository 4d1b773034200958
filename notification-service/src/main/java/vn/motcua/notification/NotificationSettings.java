package vn.motcua.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * This service's own settings.
 *
 * @param keyset Tink keyset as JSON, in base64, that seals texts and files
 */
@ConfigurationProperties("motcua.notification")
record NotificationSettings(String keyset) {

    @Override
    public String toString() {
        return "NotificationSettings[keyset hidden]";
    }
}
