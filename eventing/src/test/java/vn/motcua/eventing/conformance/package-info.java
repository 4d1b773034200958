/** What the plumbing promises, whatever database it runs on: suites to be run against each back end. */
@NullMarked
package vn.motcua.eventing.conformance;

import org.jspecify.annotations.NullMarked;
