/** The kept decisions against an embedded database. */
@org.jspecify.annotations.NullMarked
package vn.motcua.sla.calendar.mongo;
