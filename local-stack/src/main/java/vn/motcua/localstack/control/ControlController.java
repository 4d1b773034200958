package vn.motcua.localstack.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Needs a header no browser sends by itself, so that no web page can stop the stack of whoever looks at it. */
@RestController
@RequestMapping(path = "/control", headers = "X-Motcua-Control=1")
class ControlController {

    record Jump(@Nullable String jump) {}

    private final Controls controls;

    ControlController(Controls controls) {
        this.controls = controls;
    }

    @GetMapping("/clock")
    Controls.ClockReading clock() {
        return controls.clock();
    }

    @PostMapping("/clock")
    Controls.ClockReading jump(@RequestBody Jump request) {
        var ahead = parse(request.jump());
        if (!ahead.isPositive()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Expected a jump forward, found " + ahead);
        }
        return controls.jump(ahead);
    }

    private static Duration parse(@Nullable String text) {
        try {
            return Duration.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Expected a duration such as P2D or PT3H, found " + text);
        }
    }

    @GetMapping("/services")
    List<Controls.ServiceReading> services() {
        return controls.services();
    }

    @PostMapping("/services/{name}/restart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restart(@PathVariable String name) {
        checkKnown(controls.restart(name), name);
    }

    @PostMapping("/services/{name}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String name) {
        checkKnown(controls.stop(name), name);
    }

    private static void checkKnown(boolean known, String name) {
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Expected the name of a service, found " + name);
        }
    }

    @PostMapping("/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop() {
        controls.stop();
    }

    @ExceptionHandler
    ProblemDetail notTaken(ClockNotTakenException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail taken(PlaceTakenException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
    }
}
