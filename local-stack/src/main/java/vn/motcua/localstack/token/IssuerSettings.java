package vn.motcua.localstack.token;

import java.nio.file.Path;

/**
 * Where the issuer is reached and where its key lies.
 *
 * @param issuer the address of the gateway, which is the {@code iss} of every token
 */
public record IssuerSettings(String issuer, Path keyFile) {}
