package io.leadpipeline.cli.rejections;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rejected submissions are meant. */
final class Filter {

  @Option(names = "--connection", description = "A connection's name, or slug/name.")
  private @Nullable String connection;

  @Option(names = "--form", description = "A form's name.")
  private @Nullable String form;

  @Option(names = "--code", description = "Why they were rejected, such as unreachable, honeypot.")
  private @Nullable String code;

  @Option(names = "--spam", description = "true for spam only, false for all else.")
  private @Nullable Boolean spam;

  @Option(names = "--state", description = "open, replayed or discarded.")
  private @Nullable String state;

  @Option(names = "--from", description = "Received at or after this time (ISO 8601).")
  private @Nullable String from;

  @Option(names = "--to", description = "Received before this time.")
  private @Nullable String to;

  Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    put(said, "connection", connection);
    put(said, "form", form);
    put(said, "code", code);
    put(said, "spam", spam);
    put(said, "state", state);
    put(said, "from", from);
    put(said, "to", to);
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value.toString());
    }
  }
}
