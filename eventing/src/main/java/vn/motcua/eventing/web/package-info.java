/** What every service's HTTP side has in common: who is asking, what may be reached, and how a refusal is told. */
@NullMarked
package vn.motcua.eventing.web;

import org.jspecify.annotations.NullMarked;
