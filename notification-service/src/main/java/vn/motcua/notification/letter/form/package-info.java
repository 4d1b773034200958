/** The office's letters as forms: plain values in, PDF/A-2u out; no state, no framework. */
@NullMarked
package vn.motcua.notification.letter.form;

import org.jspecify.annotations.NullMarked;
