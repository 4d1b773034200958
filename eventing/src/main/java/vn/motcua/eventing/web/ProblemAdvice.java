package vn.motcua.eventing.web;

import jakarta.validation.ConstraintViolation;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.motcua.eventing.door.Unfit;

/** Turns whatever stopped a request into a problem. Accidents are logged here, once, and told without details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unauthenticated(AuthenticationException exception, WebRequest request) {
        if (Outage.isBehind(exception)) {
            return unavailable(exception, request);
        }
        var unauthorized = Problems.plain(HttpStatus.UNAUTHORIZED, "Expected a valid bearer token, got none");
        unauthorized
                .getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        exception instanceof OAuth2AuthenticationException token
                                ? "Bearer error=\"" + token.getError().getErrorCode() + "\""
                                : "Bearer");
        return tell(unauthorized, exception, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> denied(AccessDeniedException exception, WebRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            var unauthorized = Problems.plain(HttpStatus.UNAUTHORIZED, "Expected a valid bearer token, got none");
            unauthorized.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return tell(unauthorized, exception, request);
        }
        return tell(
                Problems.plain(HttpStatus.FORBIDDEN, "Expected a role that may do this, got others"),
                exception,
                request);
    }

    /** The container reads parameters out of a body too, and says in its own way that it cannot. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(InvalidParameterException exception, WebRequest request) {
        return tell(
                Problems.invalid("parameters", "in UTF-8, in the query or in parts with a boundary", "another form"),
                exception,
                request);
    }

    /** A body that says it has parts and has none that can be told apart. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> partless(MultipartException exception, WebRequest request) {
        return tell(
                Problems.invalid("body", "parts as multipart/form-data has them, with a boundary", "another form"),
                exception,
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> accident(Exception exception, WebRequest request) {
        return failed(exception, HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private @Nullable ResponseEntity<Object> failed(Exception exception, HttpStatusCode status, WebRequest request) {
        return Outage.isBehind(exception) || status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()
                ? unavailable(exception, request)
                : broken(exception, status, request);
    }

    /** The client hung up while it was being answered. */
    private static boolean isGone(Exception exception) {
        return exception instanceof HttpMessageNotWritableException
                && DisconnectedClientHelper.isClientDisconnectedException(exception);
    }

    private @Nullable ResponseEntity<Object> unavailable(Exception exception, WebRequest request) {
        LOG.warn("Expected database, broker and token keys within reach, got: {}", exception.toString());
        return tell(Problem.unavailable("Try the same request again later"), exception, request);
    }

    private @Nullable ResponseEntity<Object> broken(Exception exception, HttpStatusCode status, WebRequest request) {
        LOG.error("Expected an answer to {}, got an accident", request.getDescription(false), exception);
        return tell(Problems.plain(status, "Something went wrong on our side"), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return tell(UnreadableBody.problem(exception), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problems.invalid("Expected other values, see errors");
        name(exception, problem);
        return tell(problem, exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (exception.isForReturnValue()) {
            return broken(exception, HttpStatus.INTERNAL_SERVER_ERROR, request);
        }
        var problem = Problems.invalid("Expected other values, see errors");
        exception.getParameterValidationResults().forEach(result -> name(result, problem));
        return tell(problem, exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (exception instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound(exception, request);
        }
        var name = exception.getPropertyName();
        var field = name == null ? "parameter" : name;
        var unfit = UnreadableBody.unfit(exception);
        return tell(
                unfit == null
                        ? Problems.invalid(
                                field, Kind.wanted(exception.getRequiredType()), Kind.found(exception.getValue()))
                        : Problems.invalid(field, unfit.expected(), unfit.found()),
                exception,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(exception.getParameterName(), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(exception.getRequestPartName(), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return exception instanceof MissingRequestHeaderException header
                ? missing(header.getHeaderName(), exception, request)
                : tell(Problems.invalid("Expected other parameters or headers"), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var allowed = exception.getSupportedMethods() == null
                ? "another method"
                : String.join(", ", exception.getSupportedMethods());
        return tell(
                Problems.plain(status, "Expected " + allowed + ", got " + exception.getMethod()),
                headers,
                exception,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var supported = MediaType.toString(exception.getSupportedMediaTypes());
        return tell(
                Problems.plain(status, "Expected a body of " + supported + ", got another type")
                        .error(
                                HttpHeaders.CONTENT_TYPE,
                                supported,
                                exception.getContentType() == null ? null : "another type"),
                headers,
                exception,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // An Accept header that cannot be read leaves open what would have been given.
        var supported = exception.getSupportedMediaTypes().isEmpty()
                ? "a media type such as " + MediaType.APPLICATION_JSON_VALUE
                : MediaType.toString(exception.getSupportedMediaTypes());
        return tell(
                Problems.plain(status, "Expected a client that accepts " + supported + ", got another")
                        .error(HttpHeaders.ACCEPT, supported, "another type"),
                headers,
                exception,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return tell(Problems.tooLarge("Expected a smaller upload, got a larger one"), exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return notFound(exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return notFound(exception, request);
    }

    /** What no handler above names: a problem is told as it is, of anything else only its status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (exception instanceof Problem problem) {
            return tell(problem, exception, request);
        }
        if (status.is5xxServerError()) {
            return isGone(exception) ? null : failed(exception, status, request);
        }
        return tell(Problems.plain(status, "The request could not be handled"), headers, exception, request);
    }

    private @Nullable ResponseEntity<Object> missing(String field, Exception exception, WebRequest request) {
        return tell(Problems.invalid(field, "present", null), exception, request);
    }

    private @Nullable ResponseEntity<Object> notFound(Exception exception, WebRequest request) {
        return tell(
                Problems.plain(HttpStatus.NOT_FOUND, "Expected something known, got a path of nothing"),
                exception,
                request);
    }

    private static void name(ParameterValidationResult result, Problem problem) {
        if (result instanceof Errors errors) {
            name(errors, problem);
            return;
        }
        var field = nameOf(result.getMethodParameter());
        for (var error : result.getResolvableErrors()) {
            problem.error(field, expectation(error), Kind.found(result.getArgument()));
        }
    }

    private static void name(Errors errors, Problem problem) {
        for (var error : errors.getAllErrors()) {
            if (error instanceof FieldError field && field.isBindingFailure()) {
                mismatch(field, problem);
            } else if (error instanceof FieldError field) {
                refused(field, problem);
            } else {
                problem.error("body", expectation(error), Kind.OTHER);
            }
        }
    }

    private static void refused(FieldError field, Problem problem) {
        ConstraintViolation<?> violation = field.unwrap(ConstraintViolation.class);
        HibernateConstraintViolation<?> told = violation.unwrap(HibernateConstraintViolation.class);
        var unfit = told.getDynamicPayload(Unfit.class);
        if (unfit == null) {
            problem.error(field.getField(), expectation(field), Kind.found(field.getRejectedValue()));
        } else {
            problem.error(field.getField(), unfit.expected(), unfit.found());
        }
    }

    /** A parameter of a record of parameters that is not of its type. */
    private static void mismatch(FieldError field, Problem problem) {
        var wrong = field.unwrap(TypeMismatchException.class);
        var unfit = UnreadableBody.unfit(wrong);
        if (unfit == null) {
            problem.error(field.getField(), Kind.wanted(wrong.getRequiredType()), Kind.found(field.getRejectedValue()));
        } else {
            problem.error(field.getField(), unfit.expected(), unfit.found());
        }
    }

    private static String expectation(MessageSourceResolvable error) {
        return Expectation.of(error);
    }

    private static String nameOf(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null && !query.name().isEmpty()) {
            return query.name();
        }
        return Objects.requireNonNullElse(parameter.getParameterName(), "parameter");
    }

    private @Nullable ResponseEntity<Object> tell(Problem problem, Exception cause, WebRequest request) {
        return tell(problem, HttpHeaders.EMPTY, cause, request);
    }

    private @Nullable ResponseEntity<Object> tell(
            Problem problem, HttpHeaders more, Exception cause, WebRequest request) {
        var headers = new HttpHeaders();
        headers.addAll(more);
        headers.addAll(problem.getHeaders());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ProblemDetail body = problem.getBody();
        return super.handleExceptionInternal(cause, body, headers, problem.getStatusCode(), request);
    }
}
