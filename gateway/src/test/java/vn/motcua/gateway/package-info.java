/** The edge, tried over real HTTP in front of a service that answers with what it was asked. */
@NullMarked
package vn.motcua.gateway;

import org.jspecify.annotations.NullMarked;
