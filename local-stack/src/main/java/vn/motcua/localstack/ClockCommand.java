package vn.motcua.localstack;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "clock",
        description = "Shows the business clock of a running stack, or jumps it forward.",
        mixinStandardHelpOptions = true)
final class ClockCommand implements Runnable {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Parameters(
            arity = "0..1",
            paramLabel = "JUMP",
            converter = Jump.class,
            description = "How far forward, in days, hours or minutes: +2d, +3h, +30m.")
    private @Nullable Duration jump;

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public void run() {
        var client = new StackClient(port.ports());
        var clock = jump == null ? client.clock() : client.jump(jump);
        System.out.println("The office's time is %s, %s ahead of the machine."
                .formatted(
                        LOCAL.format(Instant.parse(clock.get("now").asString())),
                        inWords(Duration.parse(clock.get("offset").asString()))));
    }

    private static String inWords(Duration offset) {
        return "%d d %d h %d min".formatted(offset.toDays(), offset.toHoursPart(), offset.toMinutesPart());
    }

    /** A jump as it is typed. */
    static final class Jump implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("\\+([1-9]\\d{0,4})([dhm])");

        @Override
        public Duration convert(String text) {
            var typed = FORM.matcher(text);
            if (!typed.matches()) {
                throw new TypeConversionException("Expected a jump forward such as +2d or +3h, found " + text);
            }
            var amount = Long.parseLong(typed.group(1));
            return switch (typed.group(2)) {
                case "d" -> Duration.ofDays(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofMinutes(amount);
            };
        }
    }
}
