/** The fault harness: dossiers go through the house while its parts are killed, frozen and lied to; then an auditor reads the record. */
@NullMarked
package vn.motcua.localstack.chaos;

import org.jspecify.annotations.NullMarked;
