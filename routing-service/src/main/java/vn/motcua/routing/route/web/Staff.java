package vn.motcua.routing.route.web;

/** Who works where, as the agencies have published it. */
@FunctionalInterface
public interface Staff {

    boolean employs(String agency, String officer);
}
