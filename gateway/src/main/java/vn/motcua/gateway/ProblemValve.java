package vn.motcua.gateway;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Tells as a problem what the container refuses before any filter sees it: request lines, paths and headers that are not HTTP. The
 * services have the same of their own: the gateway shares no code with them.
 */
final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isOpen(response)) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(Refusals.json(Refusals.status(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Expected a caller who listens, got none", e);
        }
    }

    private static boolean isOpen(Response response) {
        var open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }
}
