package vn.motcua.eventing.web;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.eventing.edge.TokensOnly;

/** Gives a service its HTTP side: tokens, routes that must say who may, problems, bounded bodies. */
@AutoConfiguration(
        before = {
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            OpenTelemetryTracingAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({SecuritySettings.class, HttpSettings.class})
@Import({ApiDescription.class, TokensOnly.class})
class WebConfiguration {

    @Bean
    SecurityFilterChain motcuaSecurity(
            HttpSecurity http,
            SecuritySettings settings,
            JwtDecoder decoder,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return TokenSecurity.chain(http, settings, decoder, problems);
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    KnownNames knownNames() {
        return new KnownNames();
    }

    @Bean
    DoorNumbers doorNumbers() {
        return new DoorNumbers();
    }

    @Bean
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    Container container(HttpSettings settings) {
        return new Container(settings);
    }

    /** Parts are read by the route that asks for them: others refuse the type of the body without having read it. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Bean
    WebMvcConfigurer motcuaRoutes() {
        return new Routes();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::customize;
    }

    /**
     * Takes up the trace that a request brings. Boot does so only where spans are exported; the records of a dossier bear the trace
     * whether or not anybody collects spans.
     */
    @Bean
    TextMapPropagator traceContext() {
        return W3CTraceContextPropagator.getInstance();
    }

    /** Right within the observation of the request, before everything that may refuse. */
    @Bean
    FilterRegistrationBean<TraceOfRequest> traceOfRequest() {
        var trace = new FilterRegistrationBean<>(new TraceOfRequest());
        trace.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return trace;
    }

    /** After the security chain: who may not come in is not told how much he may carry. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            HttpSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new FilterRegistrationBean<>(new BodyLimit(settings.maxBody().toBytes(), problems));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("motcua.idempotency.secret")
    @EnableConfigurationProperties(IdempotencySettings.class)
    static class Digests {

        @Bean
        BodyDigest bodyDigest(IdempotencySettings settings) {
            return new BodyDigest(settings.secret());
        }
    }
}
