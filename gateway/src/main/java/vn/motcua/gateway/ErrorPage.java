package vn.motcua.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells as a problem what no handler answered: unknown paths, paths that are refused, bodies that broke off. */
@Controller
class ErrorPage implements ErrorController {

    private static final String STATUS = ErrorPage.class.getName();

    /** After a read that failed the container lets nobody answer but this page, and takes its own guess at a status. */
    static void tell(HttpServletRequest request, int status) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        request.setAttribute(STATUS, status);
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ours = request.getAttribute(STATUS);
        var code = ours == null ? request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : ours;
        Refusals.status(response, code instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND);
    }
}
