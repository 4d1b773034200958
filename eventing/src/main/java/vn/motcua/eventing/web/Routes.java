package vn.motcua.eventing.web;

import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every handler is guarded, is asked for nothing it does not know, gets its values by the door, and may ask for its {@link Actor}. */
final class Routes implements WebMvcConfigurer {

    static final String API_DOCS = "/v3/api-docs*/**";

    /** Whoever calls back keeps to his own contract. */
    private static final String WEBHOOKS = "/webhooks/**";

    /** A link to a page gathers parameters of whoever passes it on. */
    private static final String PAGES = "/track/**";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard()).excludePathPatterns(API_DOCS);
        registry.addInterceptor(new KnownParameters()).excludePathPatterns(API_DOCS, WEBHOOKS, PAGES);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        DoorConverters.register(registry);
    }
}
