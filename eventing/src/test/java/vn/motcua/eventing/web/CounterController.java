package vn.motcua.eventing.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Routes that show each way a request can go wrong. */
@RestController
class CounterController {

    enum Form {
        ORIGINAL,
        COPY
    }

    record Code(String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Code of(String value) {
            return new Code(value);
        }

        Code {
            if (!value.matches("\\d{12}")) {
                throw new IllegalArgumentException("Expected 12 digits, got " + value);
            }
        }
    }

    record Line(@NotBlank String text, Form form) {}

    record Request(
            @Size(max = 5) String name,
            int copies,
            @Nullable LocalDate day,
            @Nullable Code code,
            List<@Valid Line> lines) {}

    record Period(String from, String to) {
        Period {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("No enum constant vn.motcua.secret.Thing");
            }
        }
    }

    @PostMapping("/requests")
    @PreAuthorize("hasAnyRole('clerk','leader')")
    Request submit(@RequestBody @Valid Request request) {
        return request;
    }

    @PostMapping("/periods")
    @PreAuthorize("hasRole('clerk')")
    Period period(@RequestBody Period period) {
        return period;
    }

    @GetMapping("/me")
    @PreAuthorize("isAuthenticated()")
    Actor me(Actor actor) {
        return actor;
    }

    @GetMapping("/asked")
    @PreAuthorize("hasRole('clerk')")
    String asked(Asked asked) {
        return "asked";
    }

    record Asked(@Nullable String day) {}

    @GetMapping(path = "/list", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('clerk')")
    Page<String> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Form form,
            @RequestParam(defaultValue = "1") @Min(1) int from) {
        Limits.of(limit);
        return new Page<>(
                cursor == null
                        ? List.of()
                        : Cursor.decode(
                                cursor, 2, values -> List.of(values.instant(0).toString(), values.text(1))),
                null);
    }

    @GetMapping("/needy")
    @PreAuthorize("hasRole('clerk')")
    String needy(@RequestParam LocalDate day, @RequestHeader("X-Wanted") String wanted) {
        return wanted + day;
    }

    @GetMapping("/numbered/{number}")
    @PreAuthorize("hasRole('clerk')")
    int numbered(@PathVariable int number) {
        return number;
    }

    @GetMapping("/owned/{agency}")
    @PreAuthorize("hasRole('clerk') and #agency == 'H99.21'")
    String owned(@PathVariable String agency) {
        return agency;
    }

    @GetMapping("/undecided")
    String undecided() {
        return "reached";
    }

    @GetMapping("/open/{name}")
    @PreAuthorize("permitAll()")
    String open(@PathVariable String name, @Nullable Actor actor) {
        return actor == null ? name : name + " " + actor.id();
    }

    @GetMapping("/open/me")
    @PreAuthorize("permitAll()")
    Actor openToSomeone(Actor actor) {
        return actor;
    }

    @GetMapping("/open/closed")
    @PreAuthorize("hasRole('clerk')")
    String closed() {
        return "closed";
    }

    @PostMapping("/webhooks/postal")
    @PreAuthorize("permitAll()")
    int webhook(@RequestBody byte[] body) {
        return body.length;
    }

    @PostMapping("/attachments")
    @PreAuthorize("hasRole('clerk')")
    long attach(@RequestPart MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/accidents/{kind}")
    @PreAuthorize("hasRole('clerk')")
    String accident(@PathVariable String kind) {
        throw switch (kind) {
            case "database" -> new MongoTimeoutException("no server 10.0.0.7:27017");
            case "broker" -> new CompletionException(new TimeoutException("no broker 10.0.0.8"));
            case "conflict" ->
                Problem.of(HttpStatus.CONFLICT, "already-accepted", "Already accepted", "Expected a new dossier")
                        .etag(7);
            case "slow" -> new AsyncRequestTimeoutException();
            case "status" -> new ResponseStatusException(HttpStatus.GONE, "internal reason");
            default -> new IllegalArgumentException("secret " + kind);
        };
    }
}
