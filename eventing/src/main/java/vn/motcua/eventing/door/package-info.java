/** The door: one reader for every kind of value that comes from outside, with one range and one refusal. */
@NullMarked
package vn.motcua.eventing.door;

import org.jspecify.annotations.NullMarked;
