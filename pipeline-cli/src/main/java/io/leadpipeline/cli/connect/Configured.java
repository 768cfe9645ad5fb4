package io.leadpipeline.cli.connect;

import io.leadpipeline.cli.target.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A connection as {@code connections.yml} has it.
 *
 * @param secrets references, never secrets themselves
 */
record Configured(String slug, String name, List<String> secrets) {

  Configured {
    secrets = List.copyOf(secrets);
  }

  /** The one connection of a slug, or the one of this name; says what there is otherwise. */
  static Configured find(Path file, String slug, String name) {
    List<Configured> all = read(file).stream().filter(it -> it.slug.equals(slug)).toList();
    List<Configured> meant =
        all.stream().filter(it -> name.isEmpty() || it.name.equals(name)).toList();
    if (meant.size() != 1) {
      throw new CliFailure(
          all.isEmpty()
              ? "%s has no connection with the slug %s: add one first.".formatted(file, slug)
              : "Which one? Say --connection with one of %s."
                  .formatted(all.stream().map(Configured::name).toList()));
    }
    return meant.getFirst();
  }

  private static List<Configured> read(Path file) {
    try {
      JsonNode entries = new YAMLMapper().readTree(Files.readString(file)).path("connections");
      return StreamSupport.stream(entries.spliterator(), false).map(Configured::of).toList();
    } catch (IOException | JacksonException unreadable) {
      throw new CliFailure(file + " cannot be read: say where it is with --config.", unreadable);
    }
  }

  private static Configured of(JsonNode entry) {
    List<String> secrets =
        StreamSupport.stream(entry.path("secrets").spliterator(), false)
            .map(it -> it.asString(""))
            .toList();
    return new Configured(
        entry.path("slug").asString(""), entry.path("name").asString(""), secrets);
  }
}
