/** What everybody needs who stands at a door, the gateway too: no Kafka and no database are needed for it. */
@NullMarked
package vn.motcua.eventing.edge;

import org.jspecify.annotations.NullMarked;
