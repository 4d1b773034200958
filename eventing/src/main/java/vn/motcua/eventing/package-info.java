/**
 * The plumbing: one document per subject holds state, outbox, inbox watermarks and todo; step machines move it. Nothing here
 * knows what a subject is about, and nothing here runs threads: adapters in {@code mongo}, {@code kafka} and {@code spring} do.
 */
@NullMarked
package vn.motcua.eventing;

import org.jspecify.annotations.NullMarked;
