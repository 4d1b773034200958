/** What the command line asks of a running stack: its clock, its services, its end. */
@NullMarked
package vn.motcua.localstack.control;

import org.jspecify.annotations.NullMarked;
