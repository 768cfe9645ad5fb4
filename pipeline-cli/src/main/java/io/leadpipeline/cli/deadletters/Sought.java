package io.leadpipeline.cli.deadletters;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class Sought {

  @Option(names = "--consumer", description = "Such as scoring.signals.")
  private @Nullable String consumer;

  @Option(names = "--topic", description = "Such as leads.received.")
  private @Nullable String topic;

  @Option(names = "--reason", description = "Why it was not taken, such as bug.")
  private @Nullable String reason;

  @Option(names = "--state", description = "kept, replayed or discarded.")
  private @Nullable String state;

  Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    put(said, "consumer", consumer);
    put(said, "topic", topic);
    put(said, "reason", reason);
    put(said, "state", state);
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, value);
    }
  }
}
