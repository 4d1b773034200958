package vn.motcua.eventing.web;

import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * How a service listens. A caller costs a connection and, while it is served, a virtual thread: slow callers use up no pool that
 * others wait for. Comes after Boot's own settings, and its valve is the first to report.
 */
final class Container implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final HttpSettings settings;

    Container(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addProtocolHandlerCustomizers(this::bound);
        tomcat.addContextCustomizers(Container::report);
    }

    private void bound(ProtocolHandler handler) {
        if (handler instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadExecutor("http-"));
            protocol.setMaxConnections(settings.maxConnections());
            protocol.setConnectionTimeout(millis(settings.silence()));
            protocol.setKeepAliveTimeout(millis(settings.keepAlive()));
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private static void report(Context context) {
        context.getParent().getPipeline().addValve(new ContainerProblems());
    }
}
