/** The edge: which path belongs to which service, who may enter at all, how large a body may be. Knows no dossier. */
@NullMarked
package vn.motcua.gateway;

import org.jspecify.annotations.NullMarked;
