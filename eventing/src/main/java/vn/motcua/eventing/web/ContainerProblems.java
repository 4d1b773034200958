package vn.motcua.eventing.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tells as a problem what the container refuses before any filter sees it: request lines, paths and headers that are not HTTP. */
final class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isOpen(response)) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(problem(HttpStatusCode.valueOf(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Expected a caller who listens, got none", e);
        }
    }

    private static byte[] problem(HttpStatusCode status) {
        var body = Problems.plain(status, "Expected a request as HTTP has it, got another")
                .getBody();
        var told = new LinkedHashMap<String, Object>();
        told.put("type", String.valueOf(body.getType()));
        told.put("title", String.valueOf(body.getTitle()));
        told.put("status", body.getStatus());
        told.put("detail", String.valueOf(body.getDetail()));
        return JSON.writeValueAsBytes(told);
    }

    private static boolean isOpen(Response response) {
        var open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }
}
