package vn.motcua.eventing.simulation;

/** A promise of the plumbing that did not hold. */
final class Violation extends AssertionError {
    Violation(String what) {
        super(what);
    }
}
