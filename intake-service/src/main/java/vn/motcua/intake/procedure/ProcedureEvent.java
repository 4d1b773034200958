package vn.motcua.intake.procedure;

/** What happened to a procedure of the catalogue. */
public sealed interface ProcedureEvent {

    /** A version is published, perhaps in the place of one that was never in force. */
    record Published(PublishedProcedure.Version version) implements ProcedureEvent {}

    /** Everybody was told what is published. */
    record Told(int change) implements ProcedureEvent {}

    /** While everybody was told, something else was published: it is told again. */
    record FellBehind(int change) implements ProcedureEvent {}
}
