package io.leadpipeline.ingest.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * What may be decided.
 *
 * @param name in addresses
 * @param explained true when whoever decides has to say why
 */
record DeskVerb(String name, boolean explained, Decision decision) {

  /** Decides; ids nobody knows have no result. */
  @FunctionalInterface
  interface Decision {
    CompletableFuture<? extends List<?>> about(List<UUID> ids, String by, String reason);
  }
}
