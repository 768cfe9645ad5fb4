package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A record of nothing, for leads whose past is not asked for. */
final class NoRecord implements SignalLog {

  @Override
  public Map<UUID, Recorded> inSlots(Collection<UUID> slots) {
    return Map.of();
  }

  @Override
  public void replay(Collection<UUID> leads, Instant until, BiConsumer<UUID, Signal> reader) {
    throw new AssertionError("the past was asked for");
  }

  @Override
  public void append(Collection<LeadChange> changes, Instant recordedAt) {
    throw new AssertionError("thinking never writes");
  }
}
