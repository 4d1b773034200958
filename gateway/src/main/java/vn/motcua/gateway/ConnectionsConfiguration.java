package vn.motcua.gateway;

import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections to the services inside: so many for each, taken for as short as an answer takes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
class ConnectionsConfiguration {

    /** Shorter than a service keeps an idle connection open: none is used that is just being closed. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    private static final TimeValue TRUSTED = TimeValue.ofSeconds(1);

    /** What the client would do by itself is left out: nothing is sent twice, no cookie of one caller is kept for the next. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> connections(
            EdgeSettings settings, GatewaySettings inside) {
        var most = settings.connections();
        return builder -> builder.withConnectionManagerCustomizer(pool -> pool.setMaxConnPerRoute(most)
                        .setMaxConnTotal(inside.services().size() * most))
                .withConnectionConfigCustomizer(connection -> connection.setValidateAfterInactivity(TRUSTED))
                .withDefaultRequestConfigCustomizer(
                        request -> request.setConnectionRequestTimeout(Timeout.of(settings.connectionWait())))
                .withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .evictIdleConnections(IDLE)
                        .addExecInterceptorFirst(
                                "whole-answers",
                                new WholeAnswers(settings.inMemory().toBytes())));
    }
}
