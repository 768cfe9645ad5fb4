package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.util.List;

/**
 * How a {@link BrokerProcess} runs.
 *
 * @param folder holds its data and configuration; kept from one start to the next
 * @param port for clients; 0 takes a free one
 * @param log gets the broker's output
 * @param jvmOptions heap and compiler; the default starts quickly at the cost of peak speed
 * @param detours more ways to it
 */
public record BrokerSettings(
    Path folder, int port, Path log, List<String> jvmOptions, List<Detour> detours) {

  public BrokerSettings {
    folder = folder.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
    jvmOptions = List.copyOf(jvmOptions);
    detours = List.copyOf(detours);
  }

  public BrokerSettings(Path folder, int port) {
    this(folder, port, folder.resolve("kafka.log"), JvmOptions.QUICK_START, List.of());
  }

  public BrokerSettings withLog(Path file) {
    return new BrokerSettings(folder, port, file, jvmOptions, detours);
  }

  public BrokerSettings withJvmOptions(List<String> options) {
    return new BrokerSettings(folder, port, log, options, detours);
  }

  public BrokerSettings withDetours(List<Detour> ways) {
    return new BrokerSettings(folder, port, log, jvmOptions, ways);
  }

  BrokerSettings withPort(int other) {
    return new BrokerSettings(folder, other, log, jvmOptions, detours);
  }

  Path data() {
    return folder.resolve("data");
  }
}
