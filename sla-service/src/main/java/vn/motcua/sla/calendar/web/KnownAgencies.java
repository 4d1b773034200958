package vn.motcua.sla.calendar.web;

/** Which agencies there are. */
@FunctionalInterface
public interface KnownAgencies {

    boolean has(String code);
}
