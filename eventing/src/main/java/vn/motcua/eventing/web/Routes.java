package vn.motcua.eventing.web;

import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every handler is guarded, gets its values by the door, and may ask for its {@link Actor}. */
final class Routes implements WebMvcConfigurer {

    static final String API_DOCS = "/v3/api-docs*/**";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard()).excludePathPatterns(API_DOCS);
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
