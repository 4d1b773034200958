package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class CommandLineTest {

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "up --data /tmp/office --port 9000",
                "up --mongodb mongodb://db:27017/?replicaSet=rs0 --kafka k1:9092,k2:9092",
                "up --kafka k1:9092",
                "down --port 9000",
                "stop intake",
                "restart intake --port 9000",
                "token clerk --agency H99.21 --as can-bo-01 --port 9000",
                "clock",
                "clock +2d",
                "clock +3h --port 9000",
                "bench lifecycle --clients 1,8 --seconds 5 --runs 1 --warm-up 10 --rate 20 --jfr --keep --out here.json",
                "bench lifecycle --peer --clients 8 --runs 1",
                "bench cold --dossiers 200 --clients 8 --warm-up 60 --seconds 20 --runs 3"
            })
    void the_commands_of_the_api_page_are_understood(String line) {
        assertThat(LocalStack.commandLine().parseArgs(line.split(" ")).hasSubcommand())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "stop",
                "stop mail",
                "token",
                "clock -1d",
                "clock 1d",
                "clock +1w",
                "up --port many",
                "up --mongodb db:27017",
                "up --kafka k1",
                "bench fly"
            })
    void anything_else_is_a_mistake_told_with_the_usage(String line) {
        var exit = execute(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains("Usage: motcua");
    }

    @Test
    void without_a_stack_a_command_says_how_to_start_one() {
        var exit = execute(
                "token", "clerk", "--port", Integer.toString(Ports.free().gateway()));

        assertThat(exit).isOne();
        assertThat(errors.toString())
                .contains("No stack answers", "./motcua up")
                .doesNotContain("\tat ");
    }

    @Test
    void a_jump_is_so_many_days_hours_or_minutes_ahead() throws Exception {
        var jump = new ClockCommand.Jump();

        assertThat(jump.convert("+2d")).isEqualTo(Duration.ofDays(2));
        assertThat(jump.convert("+3h")).isEqualTo(Duration.ofHours(3));
        assertThat(jump.convert("+30m")).isEqualTo(Duration.ofMinutes(30));
        assertThatThrownBy(() -> jump.convert("+0d")).isInstanceOf(TypeConversionException.class);
    }

    private int execute(String... arguments) {
        return LocalStack.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
