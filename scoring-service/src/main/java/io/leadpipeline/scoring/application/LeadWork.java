package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.Forgetting;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One lead of a batch while it is thought about. */
final class LeadWork {

  final LeadRow before;

  /** Leads that turned out to be this one. */
  final List<LeadRow> absorbed;

  /** Identifiers by which they were found to be one. */
  final Set<IdentityKey> joinedBy = new HashSet<>();

  /** Who found that out, and why, in their words. */
  String decidedBy = "identity";

  String reason = "identifiers";

  /** The lead that is split off by hand. */
  Optional<UUID> splitInto = Optional.empty();

  /** The lead that this one is split off from by hand. */
  Optional<UUID> splitFrom = Optional.empty();

  /** In the order of the fold. */
  final List<Arrival> arrivals = new ArrayList<>();

  /** Recorded signals of others that are this lead's after all, by id. */
  final Map<UUID, Moved> gains = new HashMap<>();

  /** Recorded signals that are no longer this lead's, by id. */
  final Map<UUID, Moved> losses = new HashMap<>();

  LeadWork(LeadRow before, List<LeadRow> absorbed) {
    this.before = before;
    this.absorbed = List.copyOf(absorbed);
  }

  UUID id() {
    return before.id();
  }

  void add(Arrival arrival) {
    arrivals.add(arrival);
  }

  /** True when the person asked to be forgotten. */
  boolean erases() {
    return arrivals.stream().map(Arrival::signal).anyMatch(Forgetting::isAskedBy);
  }

  /** True when recorded signals come or go. */
  boolean movesThePast() {
    return !absorbed.isEmpty() || !gains.isEmpty() || !losses.isEmpty();
  }

  /** The ids of the leads that are this one. */
  Stream<UUID> leads() {
    return Stream.concat(
        before.version() == 0 ? Stream.empty() : Stream.of(id()),
        absorbed.stream().map(LeadRow::id));
  }
}
