/** The demo: four dossiers walk through the whole house over its public API, and every expectation is checked. */
@NullMarked
package vn.motcua.localstack.demo;

import org.jspecify.annotations.NullMarked;
