package vn.motcua.localstack.token;

import java.util.Optional;

/** Whom a token is about that names an agency and nobody: the one whom the shipped agencies have for the role. */
final class SampleStaff {
    private static final String PROVINCE = "H99";

    private SampleStaff() {}

    /** {@code officer-21-1} is an officer of H99.21.1, {@code leader-99} leads the province; a subtree has no staff of its own. */
    static Optional<String> of(String role, String agency) {
        if (agency.endsWith(".*")) {
            return Optional.empty();
        }
        var place = agency.equals(PROVINCE)
                ? "99"
                : agency.replaceFirst("^" + PROVINCE + "\\.", "").replace('.', '-');
        return Optional.of(role + "-" + place);
    }
}
