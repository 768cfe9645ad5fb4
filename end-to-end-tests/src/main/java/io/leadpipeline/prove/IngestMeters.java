package io.leadpipeline.prove;

import io.leadpipeline.cli.client.Meters;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a running ingest says of itself. */
final class IngestMeters {

  private static final String REQUESTS = "leadpipeline_ingest_requests_total";
  private static final String SIGNALS = "leadpipeline_ingest_signals_total";

  private final Running system;

  IngestMeters(Running system) {
    this.system = system;
  }

  /** Requests of which something was kept. */
  long counted() {
    Meters meters = meters();
    return sum(meters, REQUESTS, "accepted")
        + sum(meters, REQUESTS, "spam")
        + sum(meters, REQUESTS, "refused");
  }

  /** Records that may be there twice, or without having been counted as kept. */
  long late() {
    Meters meters = meters();
    return sum(meters, SIGNALS, "spool") + sum(meters, REQUESTS, "unavailable");
  }

  /** Heap and direct buffers in use after a full collection. */
  long megabytesAfterCollection() {
    collect();
    Meters meters = meters();
    long bytes =
        sum(meters, "jvm_memory_used_bytes", "area=\"heap\"")
            + sum(meters, "jvm_buffer_memory_used_bytes", "");
    return bytes / 1_048_576;
  }

  private void collect() {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(system.stack().service(Service.INGEST).pid());
    try {
      new ProcessBuilder(tool, pid, "GC.run")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Meters meters() {
    String url = system.stack().url(StackPort.INGEST_MANAGEMENT) + "/actuator/prometheus";
    return Meters.read(system.http().get(url).body());
  }

  private static long sum(Meters meters, String name, String label) {
    return (long) meters.sum(name, label).orElse(0);
  }
}
