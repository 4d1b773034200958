package vn.motcua.localstack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "restart",
        description = "Builds a service if its sources are newer, and begins it anew in a running stack.",
        mixinStandardHelpOptions = true)
final class RestartCommand implements Runnable {

    @Mixin
    private ServiceParameter service = new ServiceParameter();

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public void run() {
        var named = service.named();
        var began = System.nanoTime();
        new StackClient(port.ports()).restart(named);
        System.out.println("%s is up again after %.1f s.".formatted(named.word(), (System.nanoTime() - began) / 1e9));
    }
}
