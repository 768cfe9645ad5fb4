package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One lead of a batch while it is thought about. */
final class LeadWork {

  final LeadRow before;
  final Optional<IdentityKey> identity;
  final List<Arrival> arrivals = new ArrayList<>();

  LeadWork(LeadRow before, Optional<IdentityKey> identity) {
    this.before = before;
    this.identity = identity;
  }

  void add(Arrival arrival) {
    arrivals.add(arrival);
  }
}
