package vn.motcua.intake;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param keyset seals personal data: a Tink keyset as JSON, in base64 */
@ConfigurationProperties("motcua.intake")
@Validated
record IntakeSettings(@NotBlank String keyset) {

    @Override
    public String toString() {
        return "IntakeSettings[keyset hidden]";
    }
}
