package vn.motcua.sla.report;

/** What the rows of a report are. */
public enum GroupBy {
    FIELD,
    AGENCY;

    String of(Entry entry) {
        return switch (this) {
            case FIELD -> entry.origin().field();
            case AGENCY -> entry.origin().agency().value();
        };
    }
}
