package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.LeadState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checkpoints of long histories. */
public interface CheckpointLog {

  /** Of each place the newest checkpoint that this model made before it. */
  Map<UUID, LeadState> before(List<SignalLog.Place> places, String model);

  /** Adds the new ones; of a lead whose past changed, those from then on are gone. */
  void write(Collection<LeadChange> changes);
}
