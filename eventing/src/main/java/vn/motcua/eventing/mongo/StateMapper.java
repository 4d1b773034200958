package vn.motcua.eventing.mongo;

import org.bson.Document;

/**
 * How a state is kept. The pair is tested by round trip over every state.
 *
 * @param <S> state
 */
public interface StateMapper<S> {

    /** The state as a document; carries a {@code type}. */
    Document write(S state);

    /** The state back from its document. */
    S read(Document document);
}
