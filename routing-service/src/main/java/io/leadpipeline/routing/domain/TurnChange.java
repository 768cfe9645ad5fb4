package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the ledger that is no choice: somebody came, or a lead was given back. */
public record TurnChange(
    String team,
    String rep,
    Instant at,
    Kind kind,
    @Nullable UUID handoffId,
    long before,
    long after) {
  /** Why a rep's place in the rotation changed without a lead. */
  public enum Kind {
    /** Came to work, or has room again: starts where the team stands. */
    CAME,
    /** Declined with a reason that is nobody's fault: the turn does not count. */
    CREDITED
  }
}
