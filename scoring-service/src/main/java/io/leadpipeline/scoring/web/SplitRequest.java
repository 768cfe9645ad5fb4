package io.leadpipeline.scoring.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is another person's, and why.
 *
 * @param signals their ids
 * @param identifiers such as {@code EMAIL:lan@acme.example}
 * @param merged in place of both: a lead that was absorbed, to undo that
 */
record SplitRequest(
    Set<UUID> signals, List<String> identifiers, @Nullable UUID merged, @Nullable String reason) {

  SplitRequest(
      @Nullable Set<UUID> signals,
      @Nullable List<String> identifiers,
      @Nullable UUID merged,
      @Nullable String reason) {
    this.signals = signals == null ? Set.of() : Set.copyOf(signals);
    this.identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    this.merged = merged;
    this.reason = reason;
  }
}
