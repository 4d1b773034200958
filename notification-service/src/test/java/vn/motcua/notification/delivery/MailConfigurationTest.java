package vn.motcua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import org.junit.jupiter.api.Test;

class MailConfigurationTest {

    @Test
    void the_provider_that_is_named_is_the_one_that_would_be_found() {
        var found = StreamProvider.provider().getClass();

        new MailConfiguration();

        assertThat(found).hasToString("class " + MailConfiguration.PROVIDER);
        assertThat(System.getProperty(MailConfiguration.SETTING)).isEqualTo(MailConfiguration.PROVIDER);
        assertThat(StreamProvider.provider()).isInstanceOf(found);
    }
}
