package io.leadpipeline.cli.rejections;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the API as lines, one for each item; nothing that was sent is among them. */
public final class Lines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Lines() {}

  static Stream<String> rejections(JsonNode page) {
    return page.at("/items").valueStream().map(Lines::rejection);
  }

  private static String rejection(JsonNode it) {
    String kind = it.at("/spam").asBoolean() ? "spam " : it.at("/held").asBoolean() ? "held " : "";
    String where = text(it, "/provider") + "/" + text(it, "/connection") + form(it);
    String detail = text(it, "/detail").isEmpty() ? "" : " (" + text(it, "/detail") + ")";
    return "%s  %s  %-9s  %s  %s%s%s"
        .formatted(
            text(it, "/id"),
            text(it, "/receivedAt"),
            text(it, "/state"),
            where,
            kind,
            text(it, "/code"),
            detail);
  }

  static Stream<String> results(JsonNode page) {
    return page.at("/items").valueStream().map(Lines::result);
  }

  static String result(JsonNode it) {
    String why = (text(it, "/code") + " " + text(it, "/detail")).strip();
    return (text(it, "/id") + "  " + text(it, "/result") + "  " + why).strip();
  }

  static Stream<String> held(JsonNode page) {
    return page.at("/items")
        .valueStream()
        .map(it ->
            "%s  %d held since %s  (more than %d in an hour)"
                .formatted(
                    text(it, "/form"),
                    it.at("/count").asInt(),
                    text(it, "/since"),
                    it.at("/limit").asInt()));
  }

  /** Everything, readable. */
  public static String whole(JsonNode it) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(it);
  }

  /** What goes on where a page ends; empty at the end of all. */
  public static Map<String, String> next(JsonNode page) {
    String next = text(page, "/next");
    return next.isEmpty() ? Map.of() : Map.of("after", next);
  }

  private static String form(JsonNode it) {
    String form = text(it, "/form");
    return form.isEmpty() ? "" : "/" + form;
  }

  private static String text(JsonNode it, String path) {
    return it.at(path).asString("");
  }
}
