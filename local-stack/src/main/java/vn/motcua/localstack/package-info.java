/** The whole system on one bare machine: {@code motcua up}, and the stack that tests, demo and benchmarks run on. */
@NullMarked
package vn.motcua.localstack;

import org.jspecify.annotations.NullMarked;
