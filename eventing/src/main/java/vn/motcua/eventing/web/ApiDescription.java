package vn.motcua.eventing.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.filters.OpenApiMethodFilter;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the services publish of themselves: {@code /v3/api-docs} for those who call the house, {@code /v3/api-docs/internal} for
 * the services among themselves. Nearly all of it follows from the code; see {@link ApiOperations} and {@link ApiTypes}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(SpringDocUtils.class)
class ApiDescription {

    private static final String INTERNAL = "/internal/";

    static {
        // An actor comes from the token: the published description must not ask the client for one.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
        // A problem within an answer is a problem like any other.
        SpringDocUtils.getConfig().replaceWithSchema(ProblemDetail.class, ApiRefusals.schema());
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI apiDescription(@Value("${spring.application.name:service}") String service) {
        var components = new Components()
                .addSecuritySchemes(
                        ApiOperations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the house's issuer; its claim roles says what it may do."));
        ApiRefusals.addTo(components);
        return new OpenAPI()
                .info(new Info()
                        .title("Motcua " + service)
                        .version("v1")
                        .description(
                                "One-stop shop of a public administration. Every error is a problem (RFC 9457) with type, "
                                        + "title, status, detail and, where a field is wrong, errors: [{field, expected, found}].")
                        .contact(new Contact().name("Motcua").url("https://motcua.vn"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("http://localhost:8080").description("the gateway")))
                .components(components);
    }

    @Bean
    OpenApiMethodFilter publishedRoutes() {
        return handler -> !isInternal(handler);
    }

    @Bean
    GroupedOpenApi internalRoutes() {
        return GroupedOpenApi.builder()
                .group("internal")
                .pathsToMatch(INTERNAL + "**")
                .build();
    }

    private static boolean isInternal(Method handler) {
        return Stream.of(handler.getDeclaringClass(), handler)
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Stream.of(mapping.path()))
                .anyMatch(path -> path.startsWith(INTERNAL));
    }

    @Bean
    ApiSchemaNames apiSchemaNames() {
        return new ApiSchemaNames();
    }

    @Bean
    ApiWords apiWords() {
        return ApiWords.read(new PathMatchingResourcePatternResolver());
    }

    /** Asked after all others: it is the one that asks nobody else. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApiSchemas apiSchemas(ApiSchemaNames names) {
        return new ApiSchemas(names);
    }

    @Bean
    ApiOperations apiOperations(ApiWords words, JavadocProvider javadoc) {
        return new ApiOperations(words, new ApiExamples(new PathMatchingResourcePatternResolver()), javadoc);
    }

    @Bean
    ApiTypes apiTypes(ApiSchemaNames names, ApiWords words, JavadocProvider javadoc) {
        return new ApiTypes(names, words, javadoc);
    }
}
