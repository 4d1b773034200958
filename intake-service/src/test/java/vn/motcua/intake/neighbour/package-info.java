@NullMarked
package vn.motcua.intake.neighbour;

import org.jspecify.annotations.NullMarked;
