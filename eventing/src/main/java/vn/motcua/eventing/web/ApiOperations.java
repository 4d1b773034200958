package vn.motcua.eventing.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Makes each operation say what its handler does: its id is the handler's name, its tag the controller's, its statuses follow from
 * what the handler is given and from {@link Answers}, its roles from {@code @PreAuthorize}.
 */
final class ApiOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    static final String BEARER = "bearer";
    static final String ROLES = "x-roles";

    private static final String JSON = "application/json";
    private static final String BINARY = "application/octet-stream";
    private static final String ANY = "*/*";

    private final ApiWords words;
    private final ApiExamples examples;
    private final JavadocProvider javadoc;
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    ApiOperations(ApiWords words, ApiExamples examples, JavadocProvider javadoc) {
        this.words = words;
        this.examples = examples;
        this.javadoc = javadoc;
    }

    /** Tells of what is used, and of nothing else. */
    @Override
    public void customise(OpenAPI api) {
        var operations = Objects.requireNonNullElse(api.getPaths(), new Paths()).values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
        api.setTags(operations.stream()
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted()
                .map(tag -> new Tag().name(tag).description(tags.get(tag)))
                .toList());
        var used = operations.stream()
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(ApiResponse::get$ref)
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        api.getComponents().getResponses().keySet().retainAll(used);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (isNamedAlready(operation) && !produces(handler).contains(JSON)) {
            return answered(operation, handler);
        }
        operation.setOperationId(handler.getMethod().getName());
        operation.setTags(List.of(tag(handler)));
        tags.put(tag(handler), ApiText.of(javadoc.getClassJavadoc(handler.getBeanType())));
        tell(operation, handler);
        takeIn(operation, handler);
        parameters(operation).forEach(parameter -> describe(parameter, operation, handler));
        return answered(operation, handler);
    }

    /** Two handlers of one address that answer in different types are one operation: it is named as the one that answers in JSON. */
    private static boolean isNamedAlready(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(ROLES);
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    /** {@code DossierOrderController} is about "Dossier order". */
    static String tag(HandlerMethod handler) {
        var bare = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        var spaced = bare.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void tell(Operation operation, HandlerMethod handler) {
        var rule = RouteGuard.rule(handler).orElse("denyAll()");
        var roles = ApiRoles.of(rule);
        operation.addExtension(ROLES, roles);
        operation.setSecurity(ApiRoles.isPublic(rule) ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
        var told = ApiRoles.isPublic(rule)
                ? "For everybody, without a token."
                : roles.isEmpty() ? "For every token." : "Roles: " + String.join(", ", roles) + ".";
        operation.setSummary(ApiText.of(operation.getSummary()).replaceFirst("\\.$", ""));
        operation.setDescription((ApiText.of(operation.getDescription()) + " " + told).strip());
    }

    private void takeIn(Operation operation, HandlerMethod handler) {
        var raw = raw(handler);
        if (!raw.isEmpty()) {
            operation.setRequestBody(new RequestBody().content(raw).required(true));
        }
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            words.meaning(operation.getOperationId(), "body").ifPresent(body::setDescription);
            body.getContent().forEach((type, content) -> examples.request(operation.getOperationId(), type)
                    .ifPresent(content::setExample));
        }
    }

    /** What a handler reads by itself: lines of JSON are no JSON and are told of as text, anything else is an object. */
    private static Content raw(HandlerMethod handler) {
        var content = new Content();
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == InputStream.class) {
                consumes(handler).forEach(type -> content.addMediaType(type, new MediaType().schema(of("string"))));
            } else if (parameter.getParameterType() == byte[].class) {
                content.addMediaType(JSON, new MediaType().schema(of("object")));
            }
        }
        return content;
    }

    private void describe(Parameter parameter, Operation operation, HandlerMethod handler) {
        Optional.of(ApiText.of(parameter.getDescription()))
                .filter(told -> !told.isEmpty())
                .or(() -> words.meaning(operation.getOperationId(), parameter.getName()))
                .ifPresent(parameter::setDescription);
        if (parameter.getName().equals("limit") && body(handler).getRawClass() == Page.class) {
            parameter
                    .getSchema()
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Limits.MAX))
                    .setDefault(Limits.DEFAULT);
        }
    }

    private Operation answered(Operation operation, HandlerMethod handler) {
        var content = contentOf(operation, handler);
        var answers = new ApiResponses();
        for (var status : successes(handler)) {
            var answer = new ApiResponse().description(told(status));
            if (!content.isEmpty()) {
                answer.setContent(content);
            }
            headers(operation, handler, status)
                    .forEach((name, words) -> answer.addHeaderObject(
                            name, new Header().description(words).schema(of("string"))));
            answers.addApiResponse(Integer.toString(status.value()), answer);
        }
        refusals(operation, handler, !content.isEmpty())
                .forEach(refusal -> answers.addApiResponse(
                        refusal.code(), isPage(content) ? refusal.referenceOfPage() : refusal.reference()));
        operation.setResponses(answers);
        return operation;
    }

    private static boolean isPage(Content content) {
        return content.containsKey(org.springframework.http.MediaType.TEXT_HTML_VALUE);
    }

    /** What the reader of the code has found, in the types that are really sent. */
    private Content contentOf(Operation operation, HandlerMethod handler) {
        var found = new Content();
        for (var answer : Objects.requireNonNullElse(operation.getResponses(), new ApiResponses())
                .entrySet()) {
            if (answer.getKey().startsWith("2") && answer.getValue().getContent() != null) {
                answer.getValue().getContent().forEach((type, content) -> {
                    if (!found.containsKey(nameOf(type, handler))) {
                        found.addMediaType(nameOf(type, handler), readable(content, type));
                    }
                });
            }
        }
        found.forEach((type, content) ->
                examples.answer(operation.getOperationId(), type).ifPresent(content::setExample));
        return isVoid(handler) ? new Content() : found;
    }

    private static String nameOf(String type, HandlerMethod handler) {
        if (!type.equals(ANY)) {
            return type.replaceFirst(";.*", "");
        }
        return body(handler).resolve() == byte[].class ? BINARY : JSON;
    }

    /** What is no JSON has no fields: text is text, and everything else is bytes. */
    private static MediaType readable(MediaType content, String type) {
        if (type.startsWith("text/")) {
            return new MediaType().schema(of("string"));
        }
        return content.getSchema() != null && "byte".equals(content.getSchema().getFormat()) || !isJson(type)
                ? new MediaType().schema(of("string").format("binary"))
                : new MediaType().schema(content.getSchema());
    }

    private static boolean isJson(String type) {
        return type.equals(JSON) || type.equals(ANY);
    }

    private static List<HttpStatus> successes(HandlerMethod handler) {
        var answers = handler.getMethodAnnotation(Answers.class);
        if (answers != null) {
            return List.of(answers.value());
        }
        var always = handler.getMethodAnnotation(ResponseStatus.class);
        return List.of(always == null ? HttpStatus.OK : always.code());
    }

    private static String told(HttpStatus status) {
        return switch (status) {
            case CREATED -> "It is made; Location says where it is.";
            case ACCEPTED -> "It is kept and will be done; Location says where to look.";
            case NO_CONTENT -> "It is taken; there is nothing to say.";
            default -> "It is so.";
        };
    }

    private static Map<String, String> headers(Operation operation, HandlerMethod handler, HttpStatus status) {
        var headers = new LinkedHashMap<String, String>();
        if (status == HttpStatus.CREATED || status == HttpStatus.ACCEPTED) {
            headers.put(HttpHeaders.LOCATION, "Where it is.");
        }
        if (handler.getMethod().getReturnType() == ResponseEntity.class
                && body(handler).resolve() != byte[].class
                && status != HttpStatus.ACCEPTED) {
            headers.put(HttpHeaders.ETAG, "The version of what is answered, for If-Match of the next order.");
        }
        return headers;
    }

    private static Set<ApiRefusals> refusals(Operation operation, HandlerMethod handler, boolean answersSomething) {
        var refusals = EnumSet.of(ApiRefusals.BAD_REQUEST, ApiRefusals.UNAUTHORIZED, ApiRefusals.SERVICE_UNAVAILABLE);
        if (!ApiRoles.isPublic(RouteGuard.rule(handler).orElse(""))) {
            refusals.add(ApiRefusals.FORBIDDEN);
        }
        if (answersSomething) {
            refusals.add(ApiRefusals.NOT_ACCEPTABLE);
        }
        if (parameters(operation).stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            refusals.add(ApiRefusals.NOT_FOUND);
        }
        if (has(operation, HttpHeaders.IF_MATCH)) {
            refusals.addAll(Set.of(ApiRefusals.CONFLICT, ApiRefusals.PRECONDITION_FAILED));
        }
        if (has(operation, Idempotency.HEADER)) {
            refusals.add(ApiRefusals.UNPROCESSABLE_CONTENT);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(Set.of(
                    ApiRefusals.CONTENT_TOO_LARGE,
                    ApiRefusals.UNSUPPORTED_MEDIA_TYPE,
                    ApiRefusals.UNPROCESSABLE_CONTENT));
        }
        Optional.ofNullable(handler.getMethodAnnotation(Answers.class)).stream()
                .flatMap(answers -> Stream.of(answers.refusals()))
                .map(ApiRefusals::of)
                .forEach(refusals::add);
        return refusals;
    }

    private static boolean has(Operation operation, String header) {
        return parameters(operation).stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static boolean isVoid(HandlerMethod handler) {
        var body = body(handler).resolve();
        return body == void.class || body == Void.class;
    }

    private static ResolvableType body(HandlerMethod handler) {
        var answer = ResolvableType.forMethodReturnType(handler.getMethod());
        return answer.resolve() == ResponseEntity.class ? answer.getGeneric(0) : answer;
    }

    private static List<String> produces(HandlerMethod handler) {
        return mapping(handler).map(RequestMapping::produces).map(List::of).orElse(List.of());
    }

    private static List<String> consumes(HandlerMethod handler) {
        return mapping(handler).map(RequestMapping::consumes).map(List::of).orElse(List.of());
    }

    private static Optional<RequestMapping> mapping(HandlerMethod handler) {
        @Nullable
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return Optional.ofNullable(mapping);
    }

    private static Schema<?> of(String type) {
        return new JsonSchema().types(Set.of(type));
    }
}
