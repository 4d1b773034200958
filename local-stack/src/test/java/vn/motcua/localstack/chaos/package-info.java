/** The fault harness in short, and the plan and the auditor by themselves. */
@NullMarked
package vn.motcua.localstack.chaos;

import org.jspecify.annotations.NullMarked;
