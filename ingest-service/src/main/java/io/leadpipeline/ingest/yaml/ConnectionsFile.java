package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Expressions;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The connections an operator wrote; a wrong one is refused with its key and the reason. */
public final class ConnectionsFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path file;
  private final Secrets secrets;
  private final Expressions expressions;

  public ConnectionsFile(Path file, Secrets secrets, Expressions expressions) {
    this.file = file;
    this.secrets = secrets;
    this.expressions = expressions;
  }

  /**
   * All connections of the file's text, each checked.
   *
   * @throws InvalidSetting naming the key that is wrong and what was expected
   */
  public Connections read(String text) {
    List<ConnectionsYaml.Entry> entries = entries(text);
    try {
      return new Connections(
          IntStream.range(0, entries.size())
              .filter(at -> isFor(entries.get(at)))
              .mapToObj(at -> connection(at, entries.get(at)))
              .toList());
    } catch (IllegalArgumentException wrong) {
      throw new InvalidSetting(file + ":", "has " + wrong.getMessage(), "each name once");
    }
  }

  /** Connections for one person's own machine are left out elsewhere. */
  private boolean isFor(ConnectionsYaml.Entry entry) {
    List<String> references = entry.secrets() == null ? List.of() : entry.secrets();
    String slug = entry.slug() == null ? "" : entry.slug();
    return secrets.local() || references.stream().noneMatch(it -> Secrets.isLocal(slug, it));
  }

  private Connection connection(int at, ConnectionsYaml.Entry entry) {
    return new ConnectionEntry(file + " connections[" + at + "]", entry, secrets, expressions)
        .connection();
  }

  private List<ConnectionsYaml.Entry> entries(String text) {
    List<ConnectionsYaml.Entry> entries = parsed(text).connections();
    if (entries == null) {
      throw new InvalidSetting(file + " connections", "is missing", "a list, even an empty one");
    }
    return entries;
  }

  private ConnectionsYaml parsed(String text) {
    try {
      boolean empty = YAML.readTree(text).isEmpty();
      return YAML.readValue(empty ? "{}" : text, ConnectionsYaml.class);
    } catch (DatabindException wrong) {
      throw new InvalidSetting(
          file + " " + key(wrong),
          "at " + place(wrong) + " is not known or of another type",
          "a key of docs/integrations.md");
    } catch (JacksonException wrong) {
      throw new InvalidSetting(file.toString(), "is not YAML at " + place(wrong), "YAML");
    }
  }

  private static String place(JacksonException wrong) {
    TokenStreamLocation at = wrong.getLocation();
    return at == null || at.getLineNr() < 1
        ? "its start"
        : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String key(DatabindException wrong) {
    return wrong.getPath().stream()
        .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
