package vn.motcua.intake;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param keyset seals personal data: a Tink keyset as JSON, in base64
 * @param indexKeyset makes what persons are found by: a Tink keyset for PRF, likewise
 */
@ConfigurationProperties("motcua.intake")
@Validated
record IntakeSettings(@NotBlank String keyset, @NotBlank String indexKeyset) {

    @Override
    public String toString() {
        return "IntakeSettings[keysets hidden]";
    }
}
