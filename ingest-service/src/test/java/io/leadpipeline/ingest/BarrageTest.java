package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.fuzz.Barrage;
import io.leadpipeline.testsupport.fuzz.KeptInTopics;
import io.leadpipeline.testsupport.fuzz.Shots;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A hundredth of {@code ./pipeline prove http}; {@code -Dseed=N} repeats a run. */
class BarrageTest {

  private static final int WARM_UP = 300;
  private static final int COUNTED = 2_000;
  private static final long MEGABYTE = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void holdsItsPromisesWhateverIsSent() {
    long seed = Long.getLong("seed", System.nanoTime());
    ListAppender<ILoggingEvent> leaks = leaks();
    String broker = Infrastructure.bootstrapServers();
    try (RunningIngest ingest = RunningIngest.start(broker, Infrastructure.freshDatabase());
        KeptInTopics kept = new KeptInTopics(broker)) {
      Shots shots = new Shots(seed, Path.of("src/test/resources"));
      Barrage barrage = new Barrage(shots, ingest.at("/").getPort(), PATIENCE);
      barrage.fire(WARM_UP);
      long before = usedMemory();

      barrage.fire(COUNTED);

      assertThat(barrage.findings()).as("seed %d", seed).isEmpty();
      assertThat(barrage.missing(kept)).as("seed %d", seed).isEmpty();
      assertThat(barrage.claimed()).isGreaterThan(COUNTED / 4);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(kept.records()).isGreaterThanOrEqualTo(counted(ingest)));
      assertThat(kept.distinct()).isLessThanOrEqualTo(counted(ingest));
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(usedMemory()).isLessThan(before + 32 * MEGABYTE));
      assertThat(leaks.list).as("seed %d", seed).isEmpty();
    }
  }

  /** Requests of which something was kept: each is one record at least. */
  private static long counted(RunningIngest ingest) {
    return Stream.of("accepted", "spam", "refused")
        .mapToLong(outcome -> (long) ingest.requests(outcome))
        .sum();
  }

  /** Netty says there which buffers nobody gave back. */
  private static ListAppender<ILoggingEvent> leaks() {
    ResourceLeakDetector.setLevel(Level.ADVANCED);
    ListAppender<ILoggingEvent> leaks = new ListAppender<>();
    leaks.start();
    Logger log = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    log.addAppender(leaks);
    return leaks;
  }

  private static long usedMemory() {
    System.gc();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
