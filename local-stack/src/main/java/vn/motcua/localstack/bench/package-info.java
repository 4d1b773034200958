/** What the house does in a second, measured through the gateway. */
@NullMarked
package vn.motcua.localstack.bench;

import org.jspecify.annotations.NullMarked;
