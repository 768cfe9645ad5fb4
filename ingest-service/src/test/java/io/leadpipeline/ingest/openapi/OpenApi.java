package io.leadpipeline.ingest.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API, with its references followed. */
final class OpenApi {

  private static final String ID = "https://leadpipeline.invalid/openapi";
  private static final List<String> METHODS =
      List.of("get", "head", "post", "put", "delete", "options");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private OpenApi(JsonNode document) {
    this.document = document;
    String text = JSON.writeValueAsString(document);
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
  }

  static OpenApi read() {
    try {
      ObjectMapper yaml = YAMLMapper.builder().build();
      Path file = Path.of("src/main/resources/openapi/ingest.yaml");
      return new OpenApi(yaml.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every method and path. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path -> {
          JsonNode item = follow(path.getValue());
          METHODS.stream()
              .filter(item::has)
              .map(it -> new Operation(this, it, path.getKey(), item, item.get(it)))
              .forEach(operations::add);
        });
    return operations;
  }

  /** The node, or what it refers to; what stands beside a reference is laid over it. */
  JsonNode follow(JsonNode node) {
    JsonNode reference = node.get("$ref");
    if (reference == null) {
      return node;
    }
    JsonNode target = document.at(reference.asString().substring(1)).deepCopy();
    node.properties().stream()
        .filter(it -> !it.getKey().equals("$ref"))
        .forEach(it ->
            ((tools.jackson.databind.node.ObjectNode) target).set(it.getKey(), it.getValue()));
    return target;
  }

  /** What is wrong with a body; none when it is as its schema says. */
  List<String> violations(JsonNode schema, String body) {
    JsonNode whole =
        JSON.readTree(JSON.writeValueAsString(schema).replace("\"#/", "\"" + ID + "#/"));
    Schema compiled = schemas.getSchema(SchemaLocation.of(ID + "/one"), whole);
    return compiled.validate(body, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** Names of all examples of an answer. */
  static Set<String> examples(JsonNode response) {
    Set<String> names = new LinkedHashSet<>();
    response.path("x-examples").forEach(it -> names.add(it.asString()));
    response
        .path("content")
        .forEach(type -> type.path("examples").properties().forEach(it -> names.add(it.getKey())));
    return names;
  }
}
