/** Short forms of the measurements: that they measure, never how fast. */
@NullMarked
package vn.motcua.localstack.bench;

import org.jspecify.annotations.NullMarked;
