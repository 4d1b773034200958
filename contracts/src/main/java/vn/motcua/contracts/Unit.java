package vn.motcua.contracts;

/** Units of a legal term. They are counted by rules of their own and never converted into one another (Civil Code 145–148). */
public enum Unit {
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH,
    WORKING_HOUR,
    HOUR
}
