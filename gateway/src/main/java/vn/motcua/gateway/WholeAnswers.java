package vn.motcua.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Takes the answer of a service in whole and gives its connection back before the caller gets the first byte, so that no reader,
 * however slow, holds one. An answer that breaks off is an error then, not half an answer.
 */
final class WholeAnswers implements ExecChainHandler {

    private final long inMemory;

    WholeAnswers(long inMemory) {
        this.inMemory = inMemory;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var response = chain.proceed(request, scope);
        var entity = response.getEntity();
        if (entity != null) {
            response.setEntity(takenIn(entity));
        }
        return response;
    }

    private HttpEntity takenIn(HttpEntity entity) throws IOException {
        var spool = new Spool(inMemory);
        try (var sent = entity.getContent()) {
            sent.transferTo(spool);
            return new Answer(entity, spool, spool.content());
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static final class Answer extends HttpEntityWrapper {

        private final Spool spool;
        private final InputStream content;

        Answer(HttpEntity entity, Spool spool, InputStream content) {
            super(entity);
            this.spool = spool;
            this.content = new FilterInputStream(content) {
                @Override
                public void close() throws IOException {
                    spool.close();
                }
            };
        }

        @Override
        public long getContentLength() {
            return spool.length();
        }

        @Override
        public boolean isStreaming() {
            return true;
        }

        @Override
        public InputStream getContent() {
            return content;
        }

        @Override
        public void close() throws IOException {
            spool.close();
        }
    }
}
