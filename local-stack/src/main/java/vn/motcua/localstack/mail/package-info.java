/** The local mail server: takes every letter and lets it be looked at. */
@NullMarked
package vn.motcua.localstack.mail;

import org.jspecify.annotations.NullMarked;
