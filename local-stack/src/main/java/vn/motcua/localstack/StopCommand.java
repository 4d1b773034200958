package vn.motcua.localstack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stop",
        description = "Stops one service of a running stack, so that it can be started elsewhere in its place.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Runnable {

    @Mixin
    private ServiceParameter service = new ServiceParameter();

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public void run() {
        var named = service.named();
        new StackClient(port.ports()).stop(named);
        System.out.println("%s has stopped; ./motcua restart %s takes it back.".formatted(named.word(), named.word()));
    }
}
