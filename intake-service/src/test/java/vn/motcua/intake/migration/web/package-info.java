/** Proves the page where migrations are handed in. */
@NullMarked
package vn.motcua.intake.migration.web;

import org.jspecify.annotations.NullMarked;
