/** What letters and orders quote, fetched at the moment from the services that keep it. */
@NullMarked
package vn.motcua.notification.neighbour;

import org.jspecify.annotations.NullMarked;
