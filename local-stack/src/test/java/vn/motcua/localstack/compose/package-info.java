/** The files that the composed house is started from, held against its rules. */
@NullMarked
package vn.motcua.localstack.compose;

import org.jspecify.annotations.NullMarked;
