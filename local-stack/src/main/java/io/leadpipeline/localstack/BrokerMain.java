package io.leadpipeline.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The broker's program: formats its folder the first time, which alone would cost a JVM's start.
 */
final class BrokerMain {

  private BrokerMain() {}

  /** Arguments: the properties file and the data folder it names. */
  public static void main(String[] args) {
    String properties = args[0];
    if (!Files.exists(Path.of(args[1], "meta.properties"))) {
      format(properties);
    }
    Kafka.main(new String[] {properties});
  }

  private static void format(String properties) {
    String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", properties};
    int status = StorageTool.execute(command, System.out);
    if (status != 0) {
      System.exit(status);
    }
  }
}
