package vn.motcua.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Servers that are there already and on which the services are put, instead of the ones inside the stack.
 *
 * @param mongodb a connection string without a database, as each service has its own; null for the stack's own database
 * @param kafka host:port, several with commas between; null for the stack's own broker
 */
public record Servers(@Nullable String mongodb, @Nullable String kafka) {

    /** Database and broker of the stack's own. */
    public static final Servers OWN = new Servers(null, null);

    private static final Pattern MONGODB = Pattern.compile(
            "(?<server>mongodb(?<srv>\\+srv)?://(?:[^@/]+@)?(?<hosts>[^@/?\\s]+))/?(?<database>[^?@]*)(?<options>\\?.*)?");
    private static final Pattern KAFKA = Pattern.compile("[^\\s:,/]+:\\d{1,5}(,[^\\s:,/]+:\\d{1,5})*");
    private static final int STANDARD_MONGODB_PORT = 27017;
    private static final int PATIENCE_MILLIS = 3_000;

    public Servers {
        if (mongodb != null) {
            var database = parts(mongodb).group("database");
            if (!database.isEmpty()) {
                throw new IllegalArgumentException(
                        "Expected no database in the connection string, as each service has its own, found "
                                + database);
            }
        }
        if (kafka != null && !KAFKA.matcher(kafka).matches()) {
            throw new IllegalArgumentException("Expected host:port, several with commas between, found " + kafka);
        }
    }

    /** The string may hold a password and is never repeated. */
    private static Matcher parts(String mongodb) {
        var parts = MONGODB.matcher(mongodb);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Expected a connection string, mongodb://…, found something else");
        }
        return parts;
    }

    /** The connection string of a service's own database; null if that is in the stack's own. */
    @Nullable
    String databaseOf(Service service) {
        if (mongodb == null) {
            return null;
        }
        var parts = parts(mongodb);
        var options = parts.group("options");
        return parts.group("server") + "/" + service.word() + (options == null ? "" : options);
    }

    /** Where the database is, without user and password; null if it is the stack's own. */
    @Nullable
    String databaseHosts() {
        return mongodb == null ? null : parts(mongodb).group("hosts");
    }

    /** A server that is named and not there would be waited for in vain. */
    void check() {
        if (mongodb != null && parts(mongodb).group("srv") == null) {
            checkAnswers("--mongodb", parts(mongodb).group("hosts"), STANDARD_MONGODB_PORT);
        }
        if (kafka != null) {
            checkAnswers("--kafka", kafka, 0);
        }
    }

    private static void checkAnswers(String option, String hosts, int standardPort) {
        if (List.of(hosts.split(",")).stream().noneMatch(host -> answers(host, standardPort))) {
            throw new StackFailedException(
                    "Nobody answers at %s, given as %s. Start that server, or leave the option out."
                            .formatted(hosts, option));
        }
    }

    private static boolean answers(String host, int standardPort) {
        var colon = host.lastIndexOf(':');
        var name = colon < 0 ? host : host.substring(0, colon);
        var port = colon < 0 ? standardPort : Integer.parseInt(host.substring(colon + 1));
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(name, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
