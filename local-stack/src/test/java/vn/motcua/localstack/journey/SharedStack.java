package vn.motcua.localstack.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Office;

/** One stack for all journeys that leave the house standing. It stops with the tests. */
final class SharedStack {
    private static Stack stack;

    private SharedStack() {}

    static synchronized Stack get() {
        if (stack == null) {
            stack = fresh("shared");
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-shared-stack"));
        }
        return stack;
    }

    /** A stack of one's own, on free ports and with fresh data. */
    static Stack fresh(String name) {
        try {
            var data = Files.createTempDirectory("motcua-" + name);
            return Stack.start(
                    StackSettings.standard(ProjectTree.root(), data).on(Ports.free()),
                    line -> System.out.println(name + " " + line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Office office(Stack stack) {
        return new Office(new Api(stack.ports().address(Service.GATEWAY), stack::token));
    }
}
