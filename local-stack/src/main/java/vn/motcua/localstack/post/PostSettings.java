package vn.motcua.localstack.post;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the postal partner behaves.
 *
 * @param webhook where its events go
 * @param journal where its orders are kept
 * @param automatic whether consignments move by themselves, or only by hand
 * @param pause between two steps of a consignment that moves by itself
 */
public record PostSettings(URI webhook, String secret, Path journal, boolean automatic, Duration pause) {

    /** Local default, known to everyone: the partner and the office of an embedded stack share it. */
    public static final String LOCAL_SECRET = "whsec_bW90Y3VhIGxvY2FsIHBvc3QsIG5vdCBzZWNyZXQh";
}
