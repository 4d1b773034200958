package vn.motcua.intake;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The keyset that ships for local use. */
public final class LocalKeyset {

    private LocalKeyset() {}

    public static String read() {
        return read("motcua.intake.keyset");
    }

    /** The one that persons are found by. */
    public static String ofIndex() {
        return read("motcua.intake.index-keyset");
    }

    private static String read(String setting) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var properties = yaml.getObject();
        return properties.getProperty(setting);
    }
}
