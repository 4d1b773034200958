package vn.motcua.routing.route.web;

/** Which agencies there are, as they were published. */
@FunctionalInterface
public interface Agencies {

    boolean exist(String agency);
}
