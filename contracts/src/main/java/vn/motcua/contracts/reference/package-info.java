/** Reference data of the office as it travels on compacted topics: agencies and procedures. */
@NullMarked
package vn.motcua.contracts.reference;

import org.jspecify.annotations.NullMarked;
