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
import vn.motcua.localstack.demo.Story;

/** One stack for all journeys that leave the house standing. It stops with the tests. */
public final class SharedStack {
    private static Stack stack;
    private static Story story;

    private SharedStack() {}

    public static synchronized Stack get() {
        if (stack == null) {
            stack = fresh("shared");
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-shared-stack"));
        }
        return stack;
    }

    /** The demo's four stories, played once on the shared stack. */
    public static synchronized Story story() {
        if (story == null) {
            var house = get();
            var told = new Story(office(house), () -> house.clock().instant(), house::jump, System.out::println);
            told.play();
            story = told;
        }
        return story;
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

    public static Office office(Stack stack) {
        return new Office(new Api(stack.ports().address(Service.GATEWAY), stack::token));
    }
}
