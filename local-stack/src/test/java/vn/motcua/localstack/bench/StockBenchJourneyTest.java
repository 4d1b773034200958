package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;

/** The short forms of {@code ./motcua bench scale} and {@code ./motcua bench deadlines}, on one stack of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockBenchJourneyTest {
    private static Stack stack;

    @BeforeAll
    static void open() throws IOException {
        var data = Files.createTempDirectory("motcua-bench");
        stack = Stack.start(
                StackSettings.standard(ProjectTree.root(), data).on(Ports.free()),
                line -> System.out.println("bench " + line));
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    @Order(1)
    void with_every_stock_whole_dossiers_are_walked_and_all_of_them_are_in_the_log() {
        var setting = new ScaleBench.Setting(List.of(40, 20), 2, 3, 1, 0, 2);

        ScaleBench.Found found;
        try (var house = new MeasuredHouse(stack)) {
            found = new ScaleBench(setting, house, System.out::println).measure();
        }

        assertThat(found.holds()).as("%s", found).isTrue();
        assertThat(found.told()).isPositive();
        assertThat(found.stages()).extracting(ScaleBench.Stage::stored).containsExactly(20, 40);
        assertThat(found.growth()).isPositive();
        assertThat(found.stages()).allSatisfy(stage -> assertThat(stage.questions())
                .containsKeys("list page", "worklist page", "report 06 of a year", "tracking", Questions.HEALTH)
                .containsKeys("scrape of intake", "scrape of routing", "scrape of sla", "scrape of notification")
                .allSatisfy((name, times) -> assertThat(times.count()).isPositive()));
    }

    @Test
    @Order(2)
    void what_is_due_is_declared_once_each_on_its_day_and_all_at_once() {
        var setting = new DeadlinesBench.Setting(320, 300, 5, 5, 1, 2, 5, 0);

        DeadlinesBench.Found found;
        try (var house = new MeasuredHouse(stack)) {
            found = new DeadlinesBench(setting, house, System.out::println).measure(null);
        }

        assertThat(found.wrong()).as("%s", found).isEmpty();
        assertThat(found.ordinary().declared()).isEqualTo(5);
        assertThat(found.atOnce().declared()).isEqualTo(300);
        assertThat(found.atOnce().lateness().count()).isEqualTo(300);
        assertThat(found.idle().dossiers()).isPositive();
        assertThat(found.meanwhile().dossiers()).isPositive();
    }
}
