/** A server that speaks MongoDB's wire protocol, keeps its data on disk and answers indexed queries from indexes. */
@NullMarked
package vn.motcua.localstack.database;

import org.jspecify.annotations.NullMarked;
