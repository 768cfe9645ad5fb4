package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.testsupport.Infrastructure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process dies at each named point; a new one finds everything and does nothing twice. It takes
 * the place of the dead one in the group at once, having its instance id.
 */
class CrashTest {

  private static final String[] AS_BEFORE = {
    "--spring.kafka.consumer.max-poll-records=10",
    "--spring.kafka.consumer.properties.group.instance.id=counting-1"
  };

  private @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(CrashPoints.Point.class)
  void losesAndDoublesNothingWhenTheProcessDies(CrashPoints.Point point) throws Exception {
    try (Proof proof =
        new Proof(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase(), 3)) {
      List<UUID> ids = proof.sendSignals(120, 7);

      Process first = start(proof, "--crash.at=" + point, "--crash.nth=2");
      assertThat(first.waitFor(60, TimeUnit.SECONDS)).as("it halted").isTrue();
      assertThat(first.exitValue()).isEqualTo(CountingService.HALTED);
      ids.addAll(proof.sendSignals(30, 7));
      proof.startInstance(AS_BEFORE);
      proof.awaitDone(ids.size());
      proof.assertOnce(ids);
    }
  }

  private Process start(Proof proof, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CountingService.class.getName());
    command.addAll(proof.arguments(more));
    command.addAll(List.of(AS_BEFORE));
    File log = folder.resolve("service.log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }
}
