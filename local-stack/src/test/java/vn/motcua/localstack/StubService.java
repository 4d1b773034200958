package vn.motcua.localstack;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** What the stack expects of a service, and nothing else; it runs from a jar of its own. */
public final class StubService {

    public static void main(String[] arguments) throws Exception {
        if (System.getenv("MOTCUA_TEST_DEATH") != null) {
            System.out.println("I cannot find my hat");
            System.exit(3);
        }
        if ("onRefresh".equals(System.getProperty("spring.context.exit"))) {
            return;
        }
        for (var step = 0; step < Integer.getInteger("motcua.test.steps", 0); step++) {
            System.out.println("Step " + step);
            Thread.sleep(500);
        }
        if (Boolean.getBoolean("motcua.test.stuck")) {
            System.out.println("I have lost my glasses");
            Thread.sleep(Long.MAX_VALUE);
        }
        var port = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--server.port="))
                .mapToInt(argument -> Integer.parseInt(argument.substring(argument.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            var clock = exchange.getRequestURI().getPath().equals("/actuator/businessclock");
            var mayPass = !clock || exchange.getRequestHeaders().containsKey("Authorization");
            exchange.sendResponseHeaders(mayPass ? 200 : 401, -1);
            exchange.close();
        });
        server.start();
    }
}
