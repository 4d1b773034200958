package vn.motcua.eventing.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/** What the published description of every service says in the same words. */
final class ApiDescription {
    private static final String BEARER = "bearer";

    private ApiDescription() {}

    static OpenAPI of(String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Motcua " + service)
                        .version("v1")
                        .description(
                                "One-stop shop of a public administration. Every error is a problem (RFC 9457) with type, "
                                        + "title, status, detail and, where a field is wrong, errors: [{field, expected, found}].")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("the gateway")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
