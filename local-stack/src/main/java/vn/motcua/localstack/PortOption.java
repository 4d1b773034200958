package vn.motcua.localstack;

import picocli.CommandLine.Option;

/** Which stack: the one whose gateway listens here. */
final class PortOption {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the gateway; the other nine follow it. Default: ${DEFAULT-VALUE}.")
    private int port;

    Ports ports() {
        return new Ports(port);
    }
}
