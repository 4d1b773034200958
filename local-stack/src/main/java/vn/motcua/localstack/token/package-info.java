/** The local token issuer: client credentials for the roles of the office, with claims as the services read them. */
@NullMarked
package vn.motcua.localstack.token;

import org.jspecify.annotations.NullMarked;
