package vn.motcua.contracts;

/**
 * Something that happened to a dossier and that other services may want to know. An event carries no personal data:
 * people in it are staff ids, free text is a reference to the service that keeps it. All instants are UTC.
 */
public sealed interface MotcuaEvent permits IntakeEvent, RoutingEvent, SlaEvent, NotificationEvent {}
