package vn.motcua.eventing.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.motcua.eventing.access.Parties;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.access.Sight;
import vn.motcua.eventing.door.Forms;

/**
 * Who is asking, as the token says. A controller gets it as an argument; on a path open to all it may be declared
 * {@code @Nullable}.
 *
 * @param id claim {@code sub}, or else the client: an account, no personal data
 * @param client the OAuth client: claim {@code client}, or else {@code azp}, {@code client_id}
 * @param roles claim {@code roles}
 * @param agency claim {@code agency}: one agency ({@code H99.21}) or a subtree ({@code H99.*})
 */
public record Actor(String id, String client, Set<String> roles, @Nullable String agency) {

    /** The form of an account: it is written into events, so nothing personal may look like one. */
    private static final Pattern ACCOUNT = Pattern.compile(Forms.ACCOUNT);

    /** Whoever comes for an applicant is of no agency, whatever his token says. */
    private static final Set<String> APPLICANTS = Set.of(Roles.PORTAL);

    private static final Set<String> READ_OWN = Set.of(Roles.CLERK, Roles.OFFICER);
    private static final Set<String> READ_BELOW = Set.of(Roles.LEADER, Roles.CONTROLLER, Roles.ONESTOP_HEAD);
    private static final Set<String> ACT_BELOW = Set.of(Roles.LEADER, Roles.ONESTOP_HEAD);

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
        var id = account("sub", token.getSubject() == null ? client : token.getSubject());
        var roles = roles(token);
        var agency = roles.equals(APPLICANTS) ? null : agency(token);
        return new Actor(id, client == null ? id : account("client", client), roles, agency);
    }

    private static String account(String claim, @Nullable String id) {
        if (id == null || !ACCOUNT.matcher(id).matches()) {
            throw new IllegalArgumentException("Expected claim " + claim + " to be the id of an account, got "
                    + (id == null ? "none" : "another form"));
        }
        return id;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /**
     * The dossiers he sees, in every service: staff those that their agency takes part in; leaders, controllers and heads of a
     * one-stop unit also those of the agencies below; a portal those that it created.
     */
    public Sight sight() {
        if (agency != null && READ_BELOW.stream().anyMatch(this::is)) {
            return new Sight.OfAgencies(Scope.below(agency));
        }
        if (agency != null && READ_OWN.stream().anyMatch(this::is)) {
            return new Sight.OfAgencies(new Scope(agency));
        }
        return is(Roles.PORTAL) ? new Sight.OfClient(client) : new Sight.OfNobody();
    }

    /**
     * What he asked for, if it concerns a dossier that he sees.
     *
     * @param parties whom a thing concerns; none if there is nothing to be seen yet
     * @throws Problem 404, the same for what is not there and for what he does not see
     */
    public <T> T seen(Optional<T> found, Function<T, Optional<Parties>> parties) {
        return found.filter(
                        thing -> parties.apply(thing).filter(sight()::covers).isPresent())
                .orElseThrow(Problem::noSuchDossier);
    }

    /** Whether he may do what this role does for this agency; a leader and a head also for the agencies below theirs. */
    public boolean actsAs(String role, String agency) {
        return is(role) && (ACT_BELOW.contains(role) ? above(agency) : covers(agency));
    }

    /** Whether the claim names this agency: exactly, or as part of its subtree. */
    public boolean covers(String agency) {
        return this.agency != null && new Scope(this.agency).covers(agency);
    }

    private boolean above(String agency) {
        return this.agency != null && Scope.below(this.agency).covers(agency);
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
