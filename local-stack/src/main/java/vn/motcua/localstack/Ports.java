package vn.motcua.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ten ports of a stack, all known from that of its gateway. */
public record Ports(int gateway) {

    private static final int COUNT = 10;
    private static final int STAND_INS = 5;
    private static final int MAIL = 6;
    private static final int BROKER = 7;
    private static final int CONTROLLER = 8;
    private static final int DATABASE = 9;
    // below the range from which systems take the ports of outgoing connections
    private static final int FREE_FROM = 10_000;
    private static final int FREE_TO = 32_000;

    public Ports {
        if (gateway < 1 || gateway > 65_535 - COUNT) {
            throw new IllegalArgumentException("Expected a port from 1 to " + (65_535 - COUNT) + ", found " + gateway);
        }
    }

    /** Ten ports in a row of which none is taken at the moment. */
    public static Ports free() {
        for (var tries = 0; tries < 1_000; tries++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO) / COUNT * COUNT);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new StackFailedException("No ten free ports in a row between " + FREE_FROM + " and " + FREE_TO);
    }

    public int of(Service service) {
        return gateway + service.portOffset();
    }

    public URI address(Service service) {
        return URI.create("http://localhost:" + of(service));
    }

    /** Token issuer, postal partner, mail and control. */
    public URI standInsAddress() {
        return URI.create("http://localhost:" + standIns());
    }

    int standIns() {
        return gateway + STAND_INS;
    }

    int mail() {
        return gateway + MAIL;
    }

    public int broker() {
        return gateway + BROKER;
    }

    int controller() {
        return gateway + CONTROLLER;
    }

    public int database() {
        return gateway + DATABASE;
    }

    /** Ports somebody else listens on, with what they are wanted for. */
    Map<Integer, String> taken() {
        var taken = new LinkedHashMap<Integer, String>();
        purposes().forEach((port, purpose) -> {
            if (isTaken(port)) {
                taken.put(port, purpose);
            }
        });
        return taken;
    }

    private Map<Integer, String> purposes() {
        var purposes = new LinkedHashMap<Integer, String>();
        for (var service : Service.values()) {
            purposes.put(of(service), service.word());
        }
        purposes.put(standIns(), "token issuer, post and control");
        purposes.put(mail(), "mail");
        purposes.put(broker(), "broker");
        purposes.put(controller(), "broker's controller");
        purposes.put(database(), "database");
        return purposes;
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
