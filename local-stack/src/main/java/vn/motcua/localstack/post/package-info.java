/** The postal partner as the office sees it: takes orders over HTTP, answers with signed webhooks. */
@NullMarked
package vn.motcua.localstack.post;

import org.jspecify.annotations.NullMarked;
