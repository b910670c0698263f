package id.prima.dashboard.api;

import id.prima.dashboard.page.Scene;
import id.prima.dashboard.text.Labels;
import id.prima.data.CodeVersion;
import id.prima.data.Table;
import id.prima.data.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The description of the API, OpenAPI 3.1: made from the addresses and forms themselves. */
final class OpenApi {

  /** What an error says, RFC 9457. */
  private record Problem(String title, String detail, long status) {}

  private static final Form<Problem> PROBLEM =
      Form.object(
          "problem",
          List.of(
              Field.of("title", Form.TEXT, Problem::title),
              Field.of("detail", Form.TEXT, Problem::detail),
              Field.of("status", Form.COUNT, Problem::status)));

  private final List<Endpoint<?>> endpoints;
  private final Scene scene;
  private final Labels l;

  private OpenApi(List<Endpoint<?>> endpoints, Scene scene) {
    this.endpoints = endpoints;
    this.scene = scene;
    this.l = scene.l();
  }

  static Map<String, Object> of(List<Endpoint<?>> endpoints, Scene scene) {
    return new OpenApi(endpoints, scene).document();
  }

  private Map<String, Object> document() {
    Map<String, Object> paths = new LinkedHashMap<>();
    Map<String, Function<Labels, Map<String, Object>>> components = new LinkedHashMap<>();
    for (Endpoint<?> endpoint : endpoints) {
      paths.put(endpoint.path(), object("get", operation(endpoint)));
      components.putAll(endpoint.form().components());
    }
    components.putAll(PROBLEM.components());
    Map<String, Object> schemas = new LinkedHashMap<>();
    components.forEach((name, schema) -> schemas.put(name, schema.apply(l)));
    Map<String, Object> document = object("openapi", "3.1.0");
    document.put(
        "info",
        object(
            "title",
            l.text("api.title"),
            "description",
            l.text("api.description"),
            "version",
            CodeVersion.TEXT));
    document.put("servers", servers());
    document.put("paths", paths);
    document.put("components", object("schemas", schemas, "responses", problems()));
    return document;
  }

  private List<Object> servers() {
    String base = scene.links().base();
    return List.of(
        object("url", base + Api.ROOT, "description", l.text("api.server.published")),
        object(
            "url",
            base + "/rilis/{release}" + Api.ROOT,
            "description",
            l.text("api.server.pinned"),
            "variables",
            object("release", object("default", scene.view().snapshot().id().toString()))));
  }

  private Map<String, Object> operation(Endpoint<?> endpoint) {
    Map<String, Object> operation = object("operationId", endpoint.name());
    Optional<Table<?>> table =
        Tables.withPublicCopy().stream()
            .filter(t -> endpoint.name().equals("table_" + t.name()))
            .findFirst();
    operation.put(
        "summary",
        table
            .map(t -> l.text("api.table.summary", t.name()))
            .orElseGet(() -> l.text("api." + endpoint.name() + ".summary")));
    operation.put(
        "description",
        table
            .map(t -> t.meaning() + " " + l.text("api.table.description"))
            .orElseGet(() -> l.text("api." + endpoint.name() + ".description")));
    if (!endpoint.parameters().isEmpty()) {
      operation.put("parameters", endpoint.parameters().stream().map(this::parameter).toList());
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "200",
        object(
            "description",
            l.text("api.response.200"),
            "headers",
            object(
                "ETag",
                object("description", l.text("api.header.etag"), "schema", Form.TEXT.schema(l))),
            "content",
            object("application/json", object("schema", endpoint.form().schema(l)))));
    responses.put("304", object("description", l.text("api.response.304")));
    for (String status : List.of("400", "404", "503")) {
      responses.put(status, object("$ref", "#/components/responses/" + status));
    }
    operation.put("responses", responses);
    return operation;
  }

  private Map<String, Object> parameter(Parameter parameter) {
    String key = "api.parameter." + (parameter.inPath() ? "path." : "") + parameter.name();
    return object(
        "name",
        parameter.name(),
        "in",
        parameter.inPath() ? "path" : "query",
        "required",
        parameter.inPath(),
        "description",
        l.text(key),
        "schema",
        parameter.schema());
  }

  private Map<String, Object> problems() {
    Map<String, Object> problems = new LinkedHashMap<>();
    for (String status : List.of("400", "404", "503")) {
      problems.put(
          status,
          object(
              "description",
              l.text("api.response." + status),
              "content",
              object("application/problem+json", object("schema", PROBLEM.schema(l)))));
    }
    return problems;
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
