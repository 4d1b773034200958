package vn.motcua.notification.delivery;

import org.springframework.context.annotation.Configuration;

/** Names the provider of mail streams: unnamed, it is looked for in all jars for every part of every message. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    static final String SETTING = "jakarta.mail.util.StreamProvider";
    static final String PROVIDER = "org.eclipse.angus.mail.util.MailStreamProvider";

    MailConfiguration() {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, PROVIDER);
        }
    }
}
