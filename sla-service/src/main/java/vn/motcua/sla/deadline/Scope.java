package vn.motcua.sla.deadline;

import java.util.ArrayList;
import java.util.List;

/**
 * Agencies that a look-up is about, written as a token's claim is: one agency ({@code H99.21}) or one with everything below it
 * ({@code H99.21.*}).
 */
public record Scope(String claim) {
    private static final String SUBTREE = ".*";

    /** An agency and all below it. */
    public static Scope below(String claim) {
        return new Scope(claim.endsWith(SUBTREE) ? claim : claim + SUBTREE);
    }

    /** Whether an agency lies in it. */
    public boolean covers(String agency) {
        if (!claim.endsWith(SUBTREE)) {
            return claim.equals(agency);
        }
        var top = claim.substring(0, claim.length() - SUBTREE.length());
        return agency.equals(top) || agency.startsWith(top + ".");
    }

    /** The claims of all scopes an agency lies in. A list that is kept by these finds whole subtrees by equality. */
    public static List<String> claimsOf(String agency) {
        var claims = new ArrayList<>(List.of(agency));
        for (var dot = agency.indexOf('.'); dot > 0; dot = agency.indexOf('.', dot + 1)) {
            claims.add(agency.substring(0, dot) + SUBTREE);
        }
        claims.add(agency + SUBTREE);
        return List.copyOf(claims);
    }
}
