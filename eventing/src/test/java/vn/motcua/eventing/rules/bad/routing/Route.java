package vn.motcua.eventing.rules.bad.routing;

public record Route(String step) {}
