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
 * @param outlivesParent false to end with this JVM, however that ends
 */
public record BrokerSettings(
    Path folder, int port, Path log, List<String> jvmOptions, boolean outlivesParent) {

  public BrokerSettings {
    folder = folder.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
    jvmOptions = List.copyOf(jvmOptions);
  }

  public BrokerSettings(Path folder, int port) {
    this(folder, port, folder.resolve("kafka.log"), Jvm.QUICK_START, false);
  }

  public BrokerSettings withLog(Path file) {
    return new BrokerSettings(folder, port, file, jvmOptions, outlivesParent);
  }

  public BrokerSettings withJvmOptions(List<String> options) {
    return new BrokerSettings(folder, port, log, options, outlivesParent);
  }

  public BrokerSettings outlivingParent(boolean outlives) {
    return new BrokerSettings(folder, port, log, jvmOptions, outlives);
  }

  BrokerSettings withPort(int other) {
    return new BrokerSettings(folder, other, log, jvmOptions, outlivesParent);
  }

  Path data() {
    return folder.resolve("data");
  }
}
