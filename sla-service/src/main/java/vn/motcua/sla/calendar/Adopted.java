package vn.motcua.sla.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;

/**
 * A decision that was put in force here.
 *
 * @param at business time of the adoption
 * @param by staff id of who adopted it
 * @param request what a repeated request is known by; null if the client gave it no key
 */
public record Adopted(Decision decision, Instant at, StaffId by, @Nullable String request) {}
