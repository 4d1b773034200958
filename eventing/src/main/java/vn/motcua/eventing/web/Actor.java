package vn.motcua.eventing.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is asking, as the token says. A controller gets it as an argument; on a path open to all it may be declared
 * {@code @Nullable}.
 *
 * @param id claim {@code sub}, or else the client
 * @param client the OAuth client: claim {@code client}, or else {@code azp}, {@code client_id}
 * @param roles claim {@code roles}
 * @param agency claim {@code agency}: one agency ({@code H99.21}) or a subtree ({@code H99.*})
 */
public record Actor(String id, String client, Set<String> roles, @Nullable String agency) {

    private static final String SUBTREE = ".*";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Reads the claims; a token that names neither subject nor client is nobody's. */
    static Actor of(Jwt token) {
        var client = Stream.of("client", "azp", "client_id")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var id = token.getSubject() == null ? client : token.getSubject();
        if (id == null) {
            throw new IllegalArgumentException("Expected a token with claim sub, got none");
        }
        return new Actor(id, client == null ? id : client, roles(token), agency(token));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the claim names this agency: exactly, or as part of its subtree. */
    public boolean covers(String agency) {
        if (this.agency == null) {
            return false;
        }
        return this.agency.endsWith(SUBTREE) ? isAtOrBelow(agency, top(this.agency)) : this.agency.equals(agency);
    }

    /** Whether the agency is the claimed one or lies below it: what leaders and controllers may read. */
    public boolean above(String agency) {
        return this.agency != null && isAtOrBelow(agency, top(this.agency));
    }

    private static String top(String claim) {
        return claim.endsWith(SUBTREE) ? claim.substring(0, claim.length() - SUBTREE.length()) : claim;
    }

    private static boolean isAtOrBelow(String agency, String top) {
        return agency.equals(top) || agency.startsWith(top + ".");
    }

    private static Set<String> roles(Jwt token) {
        var roles = token.getClaims().get("roles");
        return roles instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable String agency(Jwt token) {
        var agency = token.getClaimAsString("agency");
        return agency == null || agency.isBlank() ? null : agency;
    }
}
