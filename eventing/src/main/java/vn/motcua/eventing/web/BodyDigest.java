package vn.motcua.eventing.web;

import java.nio.charset.StandardCharsets;

/** The keyed hash of a request's body: tells a repeated request from another one without keeping what it said. */
public final class BodyDigest {

    private final byte[] key;

    BodyDigest(String secret) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
    }

    public String of(Object body) {
        return Idempotency.digest(key, body);
    }
}
