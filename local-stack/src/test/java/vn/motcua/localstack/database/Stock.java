package vn.motcua.localstack.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;

/** What lies in a folder whose database is not running, read without asking any index. */
final class Stock {

    private Stock() {}

    /** All documents by {@code _id}; fails where indexes and documents disagree, row by row. */
    static Map<Object, Document> of(Path folder, String database, String collection) {
        var store = new MVStore.Builder()
                .fileName(folder.resolve("database.mv").toString())
                .autoCommitDisabled()
                .open();
        var backend = new IndexedBackend(store, Duration.ZERO);
        try {
            var dossiers = (IndexedCollection) backend.resolveDatabase(database).resolveCollection(collection, true);
            var found = new HashMap<Object, Document>();
            dossiers.queryAll().forEach(document -> found.put(document.get("_id"), document));
            for (var index : dossiers.getIndexes()) {
                if (index instanceof SortedIndex sorted) {
                    assertRows(sorted, found);
                } else {
                    assertThat(index.getCount()).as(index.getName()).isEqualTo(found.size());
                    found.forEach((id, document) -> assertThat(index.getPosition(document))
                            .as(index.getName())
                            .isEqualTo(id));
                }
            }
            return found;
        } finally {
            backend.close();
        }
    }

    private static void assertRows(SortedIndex index, Map<Object, Document> documents) {
        var rows = new HashSet<IndexEntry>();
        documents.values().forEach(document -> rows.addAll(index.rows(document)));

        assertThat(index.built()).as(index.getName()).isTrue();
        assertThat(index.between(IndexEntry.before(List.of()), IndexEntry.after(List.of()), false))
                .as(index.getName())
                .containsExactlyInAnyOrderElementsOf(rows);
    }
}
