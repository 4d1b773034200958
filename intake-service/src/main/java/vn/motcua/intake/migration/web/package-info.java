/** The page where migrations are handed in and watched. */
@NullMarked
package vn.motcua.intake.migration.web;

import org.jspecify.annotations.NullMarked;
