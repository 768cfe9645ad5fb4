package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Handoff;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All handoffs there ever were. */
public interface HandoffBook {
  Optional<Handoff> find(UUID id);

  Map<UUID, Handoff> find(Collection<UUID> ids);

  /** A lead's handoffs, newest first, also by the id of a lead it absorbed. */
  List<Handoff> ofLead(UUID leadId);

  /** The newest handoffs of all leads. */
  List<Handoff> newest(int atMost);

  /** Handoffs that somebody holds who left. */
  List<Handoff> ofLeavers(int atMost);

  /** Handoffs nobody was found for, hottest first, then oldest. */
  List<Handoff> waiting(int atMost);

  /** How many handoffs nobody was found for. */
  long countWaiting();

  void save(Collection<Handoff> handoffs);

  /** Notes when the first alert about a handoff reached a channel. */
  void alerted(Map<UUID, Instant> at);
}
