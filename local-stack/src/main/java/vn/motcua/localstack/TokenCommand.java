package vn.motcua.localstack;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints a bearer token of the local issuer.", mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {

    @Parameters(
            paramLabel = "ROLE",
            description = "portal, clerk, officer, leader, onestop-head, controller or operator.")
    private String role = "";

    @Option(names = "--agency", paramLabel = "CODE", description = "The agency the bearer belongs to, such as H99.21.")
    private @Nullable String agency;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who the bearer is. Default: who has the role in the sample agency.")
    private @Nullable String name;

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public void run() {
        System.out.println(new StackClient(port.ports()).token(role, agency, name));
    }
}
