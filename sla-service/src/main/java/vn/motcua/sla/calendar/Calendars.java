package vn.motcua.sla.calendar;

import vn.motcua.contracts.AgencyCode;

/** The calendars in force now. An agency nobody knows has none: asking for it throws, there is no fallback. */
public interface Calendars {

    /** The nation's, for whoever asks about no agency. */
    WorkCalendar national();

    /** For the legal terms of dossiers received at an agency. */
    WorkCalendar ofLegalTerms(AgencyCode agency);

    /** For steps done at an agency. */
    WorkCalendar ofSteps(AgencyCode agency);

    /**
     * The calendars by the decisions that a version knows of, to explain a date that carries it.
     *
     * @throws IllegalArgumentException if it is no calendar's version
     */
    Calendars asOf(String version);

    /** The calendars as they would be after one more decision. */
    Calendars with(Decision decision);
}
