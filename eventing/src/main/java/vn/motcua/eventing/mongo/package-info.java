/** The store on MongoDB: one document per subject, one update per write, filtered by version. */
@NullMarked
package vn.motcua.eventing.mongo;

import org.jspecify.annotations.NullMarked;
