package vn.motcua.intake;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The keyset that ships for local use. */
public final class LocalKeyset {

    private LocalKeyset() {}

    public static String read() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var properties = yaml.getObject();
        return properties.getProperty("motcua.intake.keyset");
    }
}
