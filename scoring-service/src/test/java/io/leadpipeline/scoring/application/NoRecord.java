package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A record of nothing, for leads whose past is not asked for. */
final class NoRecord implements SignalLog, CheckpointLog {

  @Override
  public Map<UUID, Recorded> inSlots(Collection<UUID> slots) {
    return Map.of();
  }

  @Override
  public void replay(Collection<UUID> leads, Instant until, BiConsumer<UUID, Signal> reader) {
    throw new AssertionError("the past was asked for");
  }

  @Override
  public List<List<Signal>> after(List<Place> places, int most) {
    throw new AssertionError("the past was asked for");
  }

  @Override
  public Map<UUID, Position> firstOf(Collection<UUID> leads) {
    throw new AssertionError("the past was asked for");
  }

  @Override
  public Map<UUID, LeadState> before(List<Place> places, String model) {
    throw new AssertionError("the past was asked for");
  }

  @Override
  public void append(Collection<LeadChange> changes, Instant recordedAt) {
    throw new AssertionError("thinking never writes");
  }

  @Override
  public void write(Collection<LeadChange> changes) {
    throw new AssertionError("thinking never writes");
  }
}
