package vn.motcua.sla;

import java.time.OffsetDateTime;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads instants from query parameters. The plus of an offset that nobody encoded arrives as a space, and is still a plus. */
final class InstantParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                OffsetDateTime.class,
                text -> OffsetDateTime.parse(text.strip().replace(' ', '+')));
    }
}
