package vn.motcua.eventing.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Agencies that somebody or a look-up is about, written as a token's claim is: one agency ({@code H99.21}) or one with everything
 * below it ({@code H99.21.*}).
 */
public record Scope(String claim) {
    private static final String SUBTREE = ".*";

    /** An agency and all below it. */
    public static Scope below(String claim) {
        return new Scope(claim.endsWith(SUBTREE) ? claim : claim + SUBTREE);
    }

    /** Whether an agency lies in it. */
    public boolean covers(String agency) {
        return isSubtree() ? agency.equals(top()) || agency.startsWith(top() + ".") : claim.equals(agency);
    }

    /** Whether it is more than one agency. */
    public boolean isSubtree() {
        return claim.endsWith(SUBTREE);
    }

    /** Its one agency, or the one above all others in it. */
    public String top() {
        return isSubtree() ? claim.substring(0, claim.length() - SUBTREE.length()) : claim;
    }

    /** An agency's code and those of all above it. */
    public static List<String> upwardsOf(String agency) {
        var codes = new ArrayList<String>();
        for (var dot = agency.indexOf('.'); dot > 0; dot = agency.indexOf('.', dot + 1)) {
            codes.add(agency.substring(0, dot));
        }
        codes.add(agency);
        return List.copyOf(codes);
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
