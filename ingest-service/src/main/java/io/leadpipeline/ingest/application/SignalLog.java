package io.leadpipeline.ingest.application;

import io.leadpipeline.messaging.codec.EncodedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where events are kept before anybody is told that they were accepted. */
@FunctionalInterface
public interface SignalLog {

  /**
   * Appends events without blocking the caller. One log of several may fail the answer; the log
   * that use cases see says {@link Kept#NOWHERE} instead.
   */
  CompletableFuture<Kept> append(List<EncodedEvent> events);
}
