package id.prima.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code openapi.json} promises, held against answers by somebody else's validator. */
final class Contract {

  private final ObjectNode document;

  Contract(JsonNode document) {
    this.document = document.deepCopy();
    // clients must bear with new fields; this test must not
    this.document
        .path("components")
        .path("schemas")
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
  }

  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    document.path("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  JsonNode operation(String path) {
    return document.path("paths").path(path).path("get");
  }

  /** What is wrong with the answer of an address. */
  Set<String> differences(String path, JsonNode answer) {
    return differences(
        operation(path)
            .path("responses")
            .path("200")
            .path("content")
            .path("application/json")
            .path("schema"),
        answer);
  }

  /** What is wrong with an answer that says why there is none. */
  Set<String> problemDifferences(String status, JsonNode answer) {
    return differences(
        document
            .path("components")
            .path("responses")
            .path(status)
            .path("content")
            .path("application/problem+json")
            .path("schema"),
        answer);
  }

  private Set<String> differences(JsonNode schema, JsonNode answer) {
    ObjectNode whole = schema.deepCopy();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", document.path("components"));
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return validator.validate(answer).stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
