package vn.motcua.routing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param keyset Tink keyset (JSON, AEAD) that free text is encrypted with; the same in every replica
 */
@ConfigurationProperties("motcua.routing")
@Validated
record RoutingSettings(@NotBlank String keyset) {

    @Override
    public String toString() {
        return "RoutingSettings[keyset hidden]";
    }
}
