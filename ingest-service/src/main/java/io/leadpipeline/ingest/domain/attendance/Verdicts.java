package io.leadpipeline.ingest.domain.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a roster says at one moment.
 *
 * @param said of everybody in every instance that is due
 * @param settled the facts of these instances
 * @param next when another instance is due; absent when none is known
 */
public record Verdicts(List<Verdict> said, Set<UUID> settled, @Nullable Instant next) {

  public Verdicts {
    said = List.copyOf(said);
    settled = Set.copyOf(settled);
  }
}
