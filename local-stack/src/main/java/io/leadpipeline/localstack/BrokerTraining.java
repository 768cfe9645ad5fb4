package io.leadpipeline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Part of the build: runs a broker once and has its JVM keep what it loaded, for {@link
 * BrokerClasses}.
 */
final class BrokerTraining {

  private BrokerTraining() {}

  /** Arguments: the archive to make, anew only when the jar, the second one, is newer. */
  public static void main(String[] args) throws IOException {
    Path archive = Path.of(args[0]).toAbsolutePath();
    if (isOlder(archive, Path.of(args[1]))) {
      Files.deleteIfExists(archive);
      train(archive);
    }
  }

  private static boolean isOlder(Path archive, Path jar) throws IOException {
    return !Files.exists(archive)
        || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
  }

  private static void train(Path archive) throws IOException {
    Path folder = Files.createTempDirectory("kafka-training");
    List<String> options = new ArrayList<>(JvmOptions.QUICK_START);
    options.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off,aot=off"));
    try (BrokerProcess broker =
        BrokerProcess.start(new BrokerSettings(folder, 0).withJvmOptions(options))) {
      TopicSetup.create(broker.bootstrapServers(), 1);
    } finally {
      Folders.delete(folder);
    }
  }
}
