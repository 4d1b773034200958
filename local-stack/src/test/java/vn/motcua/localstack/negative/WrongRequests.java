package vn.motcua.localstack.negative;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests out of an operation that are each wrong, or at least odd, in one way. */
final class WrongRequests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 3;

    private static final List<JsonNode> ODD_VALUES = List.of(
            NODES.nullNode(),
            NODES.numberNode(-1),
            NODES.numberNode(2.5),
            NODES.booleanNode(true),
            NODES.stringNode(""),
            NODES.stringNode(" "),
            NODES.stringNode("a\u0000b"),
            NODES.stringNode("\ud83d\ude00 \u202e x \u200b"),
            NODES.stringNode("x".repeat(20_000)),
            NODES.stringNode("+999999999-12-31T23:59:59Z"),
            NODES.stringNode("0001-01-01"),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.nullNode()),
            NODES.objectNode(),
            NODES.numberNode(new BigDecimal("1e400")));

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "x",
            "-1",
            "0x10",
            "99999999999999999999",
            "1e9",
            "null",
            "2026-13-45",
            "+999999999-12-31T23:59:59Z",
            "WyItOTk5OTk5OTk5LTAxLTAxVDAwOjAwOjAwWiIsIngiXQ",
            "a\u0000b",
            "\u202e\u200b",
            "'\"><$where",
            "é".repeat(1_000));

    /** One request; its headers replace those of a good one. */
    record Wrong(
            Operation operation, String what, String method, String path, Map<String, String> headers, byte[] body) {}

    private final Operation operation;
    private final Map<String, String> ids;

    /** @param ids what stands for the parameters of a path; for a name that is not among them anything may */
    WrongRequests(Operation operation, Map<String, String> ids) {
        this.operation = operation;
        this.ids = ids;
    }

    Wrong plain() {
        var sample = operation.sample().map(JSON::writeValueAsBytes).orElse(new byte[0]);
        return wrong("as published", Map.of("Content-Type", operation.type()), sample);
    }

    /** Whatever is behind: these must be refused where a JSON body is asked for. */
    Stream<Wrong> unreadable() {
        return Stream.of(
                raw("no body", ""),
                raw("half a body", "{\"a\":"),
                raw("a list", "[]"),
                raw("text", "\"text\""),
                raw("a number", "1"),
                raw("null", "null"),
                raw("deep lists", "[".repeat(5_000) + "]".repeat(5_000)),
                raw("deep objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                raw("two values", "{}{}"),
                raw("a lone surrogate", "{\"\\ud800\":\"\\udc00\""),
                wrong("UTF-16", json(), "{}".getBytes(UTF_16)),
                wrong("no UTF-8", json(), new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1'}),
                wrong("a kind of its own", Map.of("Content-Type", "application/xml"), "<a/>".getBytes(UTF_8)),
                wrong("parts without a boundary", Map.of("Content-Type", "multipart/form-data"), "a".getBytes(UTF_8)),
                wrong("a form", Map.of("Content-Type", "application/x-www-form-urlencoded"), "a=b".getBytes(UTF_8)),
                wrong("text/plain", Map.of("Content-Type", "text/plain"), "{}".getBytes(UTF_8)));
    }

    Stream<Wrong> all() {
        return Stream.of(types(), headers(), paths(), queries(), methods(), bodies(), uploads(), lines())
                .flatMap(requests -> requests);
    }

    private Stream<Wrong> types() {
        var body = plain().body();
        return Stream.of(
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/mixed; boundary=b",
                        "*/*",
                        "application/*",
                        "application/*+json",
                        "application/json;charset=nope",
                        "application/json;charset=utf-16",
                        "application/problem+json",
                        "nonsense",
                        "a/b/c;;;=",
                        "text/plain; charset=\"")
                .map(type -> wrong("Content-Type " + type, Map.of("Content-Type", type), body));
    }

    private Stream<Wrong> headers() {
        return Stream.of(
                        Map.entry("Accept", "text/html"),
                        Map.entry("Accept", "application/pdf"),
                        Map.entry("Accept", "nonsense"),
                        Map.entry("Accept", "*/*;q=x"),
                        Map.entry("Accept-Language", "xx-%%,;q=9"),
                        Map.entry("Accept-Charset", "nope"),
                        Map.entry("Accept-Encoding", "nope;q=0, *;q=0"),
                        Map.entry("Content-Encoding", "gzip"),
                        Map.entry("If-Match", "nonsense"),
                        Map.entry("If-Match", "\"99999999999999999999999\""),
                        Map.entry("If-None-Match", "W/\"\""),
                        Map.entry("If-Modified-Since", "soon"),
                        Map.entry("Range", "bytes=9-1"),
                        Map.entry("Idempotency-Key", ""),
                        Map.entry("Idempotency-Key", "x".repeat(5_000)),
                        Map.entry("Authorization", "Basic eA=="),
                        Map.entry("Authorization", "Bearer"),
                        Map.entry("Authorization", "Bearer a.b.c"),
                        Map.entry("Authorization", "Bearer " + "x".repeat(4_000)),
                        Map.entry("Cookie", "JSESSIONID=\"; ="),
                        Map.entry("traceparent", "00-0-0-0"),
                        Map.entry("X-HTTP-Method-Override", "DELETE"),
                        Map.entry("X-Forwarded-Host", "a b"),
                        Map.entry("Forwarded", "for=\"_"),
                        Map.entry("Origin", "http://elsewhere"))
                .map(header -> wrong(
                        header.getKey() + " "
                                + header.getValue()
                                        .substring(
                                                0,
                                                Math.min(30, header.getValue().length())),
                        Map.of("Content-Type", operation.type(), header.getKey(), header.getValue()),
                        plain().body()));
    }

    private Stream<Wrong> paths() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .flatMap(parameter -> ODD_TEXTS.stream()
                        .map(odd -> new Wrong(
                                operation,
                                parameter.name() + " in the path is " + shown(odd),
                                operation.method(),
                                path(Map.of(parameter.name(), odd)),
                                json(),
                                plain().body())));
    }

    private Stream<Wrong> queries() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .flatMap(parameter -> Stream.concat(
                                ODD_TEXTS.stream().map(WrongRequests::encoded), Stream.of("%ff", "a&b=c"))
                        .map(odd -> new Wrong(
                                operation,
                                parameter.name() + " is " + shown(odd),
                                operation.method(),
                                path(Map.of()) + "?" + encoded(parameter.name()) + "=" + odd,
                                json(),
                                plain().body())));
    }

    private Stream<Wrong> methods() {
        return Stream.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "BREW", "POST", "GET")
                .filter(method -> !method.equals(operation.method()))
                .map(method -> new Wrong(operation, "by " + method, method, path(Map.of()), json(), plain().body()));
    }

    private Stream<Wrong> bodies() {
        return operation.sample().stream()
                .flatMap(sample -> Stream.concat(
                        Stream.of(raw("huge", "{\"a\":\"" + "x".repeat(900_000) + "\"}")),
                        spoiled(sample, "", DEEP, whole -> whole)));
    }

    private interface Within {
        JsonNode put(JsonNode changed);
    }

    private Stream<Wrong> spoiled(JsonNode value, String at, int depth, Within whole) {
        return switch (value) {
            case ObjectNode object
            when depth > 0 ->
                Stream.concat(
                        Stream.of(body(at + ".unknown added", whole.put(changed(object, o -> o.put("unknown", 1))))),
                        object.properties().stream().flatMap(property -> {
                            var name = property.getKey();
                            Within within = one -> whole.put(changed(object, o -> o.set(name, one)));
                            return Stream.concat(
                                    Stream.concat(
                                            Stream.of(body(
                                                    at + "." + name + " missing",
                                                    whole.put(changed(object, o -> o.remove(name))))),
                                            ODD_VALUES.stream()
                                                    .map(odd -> body(
                                                            at + "." + name + " is " + shown(odd.toString()),
                                                            within.put(odd)))),
                                    spoiled(property.getValue(), at + "." + name, depth - 1, within));
                        }));
            case ArrayNode array
            when depth > 0 && !array.isEmpty() ->
                spoiled(
                        array.get(0),
                        at + "[0]",
                        depth - 1,
                        one -> whole.put(NODES.arrayNode().add(one)));
            default -> Stream.empty();
        };
    }

    private static ObjectNode changed(ObjectNode object, Consumer<ObjectNode> change) {
        var copy = object.deepCopy();
        change.accept(copy);
        return copy;
    }

    private Stream<Wrong> uploads() {
        if (!operation.type().startsWith("multipart/")) {
            return Stream.empty();
        }
        var good = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nabc\r\n--b--\r\n";
        return Stream.of(
                        "",
                        "--b--\r\n",
                        "--b\r\n",
                        "--b\r\n\r\n\r\n--b--\r\n",
                        "--b\r\nContent-Disposition: form-data\r\n\r\na\r\n--b--\r\n",
                        "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--b--\r\n",
                        good.formatted("a\u0000b.pdf"),
                        good.formatted("a".repeat(5_000)),
                        good.formatted("../../x"),
                        good.formatted(""),
                        good.formatted("\u202e.pdf"),
                        good.formatted("a.pdf").replace("--b--", "--c--"),
                        good.formatted("a.pdf").replace("\r\n\r\n", "\r\n" + "X: y\r\n".repeat(2_000) + "\r\n"))
                .map(body -> wrong(
                        "parts " + shown(body),
                        Map.of("Content-Type", "multipart/form-data; boundary=b"),
                        body.getBytes(UTF_8)));
    }

    private Stream<Wrong> lines() {
        if (!operation.type().contains("ndjson")) {
            return Stream.empty();
        }
        return Stream.of(
                        "", "\n\n", "null", "[]", "{", "{}\n{}", "\u0000", "{\"a\":".repeat(3_000), "x".repeat(500_000))
                .map(body ->
                        wrong("lines " + shown(body), Map.of("Content-Type", operation.type()), body.getBytes(UTF_8)));
    }

    private Wrong body(String what, JsonNode body) {
        return wrong(what, json(), JSON.writeValueAsBytes(body));
    }

    private Wrong raw(String what, String body) {
        return wrong(what, json(), body.getBytes(UTF_8));
    }

    private Wrong wrong(String what, Map<String, String> headers, byte[] body) {
        return new Wrong(operation, what, operation.method(), path(Map.of()), headers, body);
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private String path(Map<String, String> instead) {
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            var value = instead.getOrDefault(parameter.name(), ids.getOrDefault(parameter.name(), "x1"));
            path = path.replace("{" + parameter.name() + "}", encoded(value));
        }
        return path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
