/** Dashboards and alert rules, held against what the house exports and tried with Prometheus' own tool. */
@NullMarked
package vn.motcua.localstack.observability;

import org.jspecify.annotations.NullMarked;
