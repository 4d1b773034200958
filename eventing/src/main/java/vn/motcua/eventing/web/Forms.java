package vn.motcua.eventing.web;

/**
 * What may stand in the fields that travel outside the seals, in events, logs and addresses: patterns that leave no room for a
 * person's name, number or mailbox.
 */
public final class Forms {

    /** The id of an account or of staff; not nine to twelve digits alone, which are a person's identity or telephone number. */
    public static final String ACCOUNT = "(?![0-9]{9,12}$)[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";

    /** The id of a file. */
    public static final String FILE = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    /** The number of a paper in the book of its agency: {@code 12/TLKT-BS}. No blanks: a name has one. */
    public static final String PAPER_NUMBER = "[0-9][0-9A-Za-zĐđƠơƯư./_-]{0,49}";

    /** The code of a paper in the store of results. */
    public static final String RESULT_CODE = "[0-9A-Z][0-9A-Za-z./_-]{0,49}";

    private Forms() {}
}
