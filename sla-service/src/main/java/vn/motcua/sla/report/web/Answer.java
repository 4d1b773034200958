package vn.motcua.sla.report.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;

/**
 * A report and what it takes to get it again.
 *
 * @param asOf what happened after it is not counted
 * @param knownAt the position in the data: what was written down after it is not counted
 * @param identity query and its version, position, and SHA-256 of question and figures. Whoever asks the same with {@code knownAt}
 *     and {@code asOf} gets the same identity, whatever was written down since
 */
record Answer<R>(@JsonUnwrapped R report, OffsetDateTime asOf, OffsetDateTime knownAt, String identity) {}
