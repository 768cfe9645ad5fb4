package io.leadpipeline.ingest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One method of one path. */
record Operation(OpenApi api, String method, String path, JsonNode item, JsonNode description) {

  String name() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }

  /** An example for each name that an answer bears. */
  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    description
        .get("responses")
        .properties()
        .forEach(response -> {
          JsonNode answer = api.follow(response.getValue());
          OpenApi.examples(answer)
              .forEach(name ->
                  examples.add(
                      new Example(this, name, Integer.parseInt(response.getKey()), answer)));
        });
    return examples;
  }

  Stream<JsonNode> parameters() {
    return Stream.of(item, description)
        .flatMap(it -> StreamSupport.stream(it.path("parameters").spliterator(), false))
        .map(api::follow);
  }

  boolean needsToken() {
    return description.path("security").path(0).has("token");
  }

  boolean needsProof() {
    return !description.path("security").isEmpty() && !needsToken();
  }
}
