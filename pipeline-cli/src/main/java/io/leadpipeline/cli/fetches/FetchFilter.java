package io.leadpipeline.cli.fetches;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which fetches are meant. */
final class FetchFilter {

  @Option(names = "--connection", description = "A connection's name, or slug/name.")
  private @Nullable String connection;

  @Option(names = "--form", description = "The tool's id of a form.")
  private @Nullable String form;

  @Option(names = "--reason", description = "Why it failed last, such as status-503, timeout.")
  private @Nullable String reason;

  @Option(names = "--state", description = "waiting, fetched, gone, dead or discarded.")
  private @Nullable String state;

  @Option(names = "--from", description = "Told at or after this time (ISO 8601).")
  private @Nullable String from;

  @Option(names = "--to", description = "Told before this time.")
  private @Nullable String to;

  Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    put(said, "connection", connection);
    put(said, "form", form);
    put(said, "reason", reason);
    put(said, "state", state);
    put(said, "from", from);
    put(said, "to", to);
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, value);
    }
  }
}
