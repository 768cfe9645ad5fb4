package io.leadpipeline.notification.domain;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.Ids;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A word to whoever leads the sales team, about no lead in particular.
 *
 * @param id of the event that caused it
 * @param told addresses that have it
 */
public record Warning(
    UUID id, BrakeEngaged about, Instant plannedAt, int attempt, Set<String> told) {

  public Warning {
    told = Set.copyOf(told);
  }

  /** The one address that its connection names; empty for all managers. */
  public Optional<String> manager() {
    return Optional.ofNullable(about.manager());
  }

  /** The letter's id for an address: a repetition of it can be recognised. */
  public UUID letterTo(String address) {
    return Ids.v5(id, address.toLowerCase(Locale.ROOT));
  }

  /** The same, one more address told. */
  public Warning toldTo(String address) {
    Set<String> all = new HashSet<>(told);
    all.add(address);
    return new Warning(id, about, plannedAt, attempt, all);
  }
}
