package vn.motcua.localstack;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.localstack.bench.BenchCommand;
import vn.motcua.localstack.chaos.ChaosCommand;
import vn.motcua.localstack.demo.Demo;
import vn.motcua.localstack.demo.StoryFailedException;

/** The command line, behind the {@code motcua} script. A new command is a class in the list below. */
@Command(
        name = "motcua",
        description = "The one-stop shop on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            RestartCommand.class,
            StopCommand.class,
            TokenCommand.class,
            ClockCommand.class,
            PostCommand.class,
            Demo.class,
            BenchCommand.class,
            ChaosCommand.class,
            BackingCommand.class,
            RehearseCommand.class
        })
public final class LocalStack implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LocalStack()).setExecutionExceptionHandler((failure, command, result) -> {
            if (!(failure instanceof StackFailedException || failure instanceof StoryFailedException)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected a command.");
    }
}
