/** The rules of the house, to be checked in every module, and a bad example for each of them. */
@NullMarked
package vn.motcua.eventing.rules;

import org.jspecify.annotations.NullMarked;
