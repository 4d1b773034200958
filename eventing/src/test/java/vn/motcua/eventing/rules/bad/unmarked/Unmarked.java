package vn.motcua.eventing.rules.bad.unmarked;

final class Unmarked {}
