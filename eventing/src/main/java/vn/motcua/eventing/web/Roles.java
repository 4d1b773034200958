package vn.motcua.eventing.web;

/** The roles a token may carry in its claim {@code roles}; the authority of each is {@code ROLE_} and the role. */
public final class Roles {

    public static final String PORTAL = "portal";
    public static final String CLERK = "clerk";
    public static final String OFFICER = "officer";
    public static final String LEADER = "leader";
    public static final String ONESTOP_HEAD = "onestop-head";
    public static final String CONTROLLER = "controller";
    public static final String OPERATOR = "operator";
    public static final String SERVICE = "service";

    static final String AUTHORITY_PREFIX = "ROLE_";

    private Roles() {}
}
