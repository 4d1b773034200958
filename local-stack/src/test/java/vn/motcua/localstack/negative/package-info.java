/** Thousands of wrong requests, made from what the running services publish about themselves. */
@NullMarked
package vn.motcua.localstack.negative;

import org.jspecify.annotations.NullMarked;
