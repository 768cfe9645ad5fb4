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
 */
public record BrokerSettings(Path folder, int port, Path log, List<String> jvmOptions) {

  public BrokerSettings {
    folder = folder.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
    jvmOptions = List.copyOf(jvmOptions);
  }

  public BrokerSettings(Path folder, int port) {
    this(folder, port, folder.resolve("kafka.log"), JvmOptions.QUICK_START);
  }

  public BrokerSettings withLog(Path file) {
    return new BrokerSettings(folder, port, file, jvmOptions);
  }

  public BrokerSettings withJvmOptions(List<String> options) {
    return new BrokerSettings(folder, port, log, options);
  }

  BrokerSettings withPort(int other) {
    return new BrokerSettings(folder, other, log, jvmOptions);
  }

  Path data() {
    return folder.resolve("data");
  }
}
