package vn.motcua.notification.correspondence;

/** Work outside the house that correspondence asks for. */
public enum Errand {
    /** Take the next number of the agency's book. */
    NUMBER_LETTER("number-letter"),
    /** Fetch what the letter quotes, set it and keep the file. */
    RENDER_LETTER("render-letter"),
    /** Send it to the applicant. */
    DISPATCH_LETTER("dispatch-letter"),
    /** Place an order with the post. */
    ORDER_POST("order-post");

    /** What the errand is about: the id of a letter or of a consignment. */
    public static final String SUBJECT = "subject";

    /** The book a number is taken from. */
    public static final String SERIES = "series";

    /** Who will carry the number. */
    public static final String CLAIM = "claim";

    private final String kind;

    Errand(String kind) {
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }

    /** The errand's id within the dossier: each letter and consignment needs each errand once. */
    public String idFor(Object subject) {
        return kind + "-" + subject;
    }
}
