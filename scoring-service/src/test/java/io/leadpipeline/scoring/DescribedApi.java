package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Holds the description of the API against the API. */
record DescribedApi(JsonNode document, RequestMappingHandlerMapping routes) {

  void describesEveryRoute() {
    Set<String> served =
        routes.getHandlerMethods().keySet().stream()
            .flatMap(DescribedApi::asDescribed)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .forEachEntry((path, operations) ->
            operations.forEachEntry(
                (verb, _) -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(described).isEqualTo(served);
  }

  /** What a reader of the document needs: words, an answer, the refusals; and no dead reference. */
  void isWhole() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertThat(operation.path("summary").asString("")).isNotEmpty();
        assertThat(operation.path("responses").propertyNames())
            .contains("401", "403", "422", "503");
        assertThat(operation.path("responses").propertyNames()).anyMatch(it -> it.startsWith("2"));
      }
    }
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references)
        .isNotEmpty()
        .allMatch(it -> !document.at(it.substring(1)).isMissingNode());
  }

  private static Stream<String> asDescribed(RequestMappingInfo route) {
    return route.getPatternValues().stream()
        .filter(path -> path.startsWith("/v1/"))
        .flatMap(path ->
            route.getMethodsCondition().getMethods().stream().map(verb -> verb + " " + path));
  }
}
