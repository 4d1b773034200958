/** Walks everything that was ever released: record, schema, example and AsyncAPI must tell the same. */
@NullMarked
package vn.motcua.contracts;

import org.jspecify.annotations.NullMarked;
