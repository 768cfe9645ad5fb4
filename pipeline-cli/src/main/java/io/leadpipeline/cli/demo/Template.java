package io.leadpipeline.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** Zoom's events under this package's resources, shaped like those in Zoom's own documentation. */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

  private Template() {}

  /** The event with every placeholder filled. */
  static String filled(String name, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text("zoom-" + name + ".json"))
        .replaceAll(found -> Matcher.quoteReplacement(escaped(found.group(1), values)));
  }

  private static String escaped(String name, Map<String, String> values) {
    String value = Objects.requireNonNull(values.get(name), name);
    return String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value));
  }

  private static String text(String resource) {
    try (InputStream file = Objects.requireNonNull(Template.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
