package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadReading;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.StageChange;
import io.leadpipeline.scoring.domain.identity.EmailKey;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.IdentityKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads leads off, as they are or as they were. */
public final class FindLeads {

  private final LeadBook leads;
  private final SignalLog signals;
  private final TrailLog trails;
  private final Model model;
  private final Clock clock;

  public FindLeads(LeadBook leads, SignalLog signals, TrailLog trails, Model model, Clock clock) {
    this.leads = leads;
    this.signals = signals;
    this.trails = trails;
    this.model = model;
    this.clock = clock;
  }

  /** A lead at a moment. */
  public record Found(
      LeadRow row, Lead lead, Trail trail, List<StageChange> history, Instant asOf) {}

  /** The lead of an address, and its test lead if there is one. */
  public List<Found> byEmail(String email, Optional<Instant> asOf) {
    String key = EmailKey.of(email);
    List<IdentityKey> keys =
        List.of(
            new IdentityKey(IdentityKind.EMAIL, key, false),
            new IdentityKey(IdentityKind.EMAIL, key, true));
    return found(leads.owners(keys, Locking.NONE).values(), asOf);
  }

  public Optional<Found> byId(UUID id, Optional<Instant> asOf) {
    return found(Set.of(id), asOf).stream().findFirst();
  }

  private List<Found> found(Collection<UUID> ids, Optional<Instant> asOf) {
    Instant moment = asOf.orElseGet(clock::instant);
    var rows = leads.leads(ids, Locking.NONE);
    var trailOf = trails.of(rows.values().stream().map(LeadRow::causeId).toList());
    return rows.values().stream()
        .flatMap(
            row -> found(row, trailOf.getOrDefault(row.causeId(), Trail.EMPTY), moment).stream())
        .toList();
  }

  /** Empty for a lead of which nothing was known yet at that moment. */
  private Optional<Found> found(LeadRow row, Trail trail, Instant moment) {
    LeadState state = stateAt(row, moment);
    return Optional.ofNullable(state.last())
        .map(_ ->
            new Found(
                row,
                LeadReading.at(state, model, moment),
                trail,
                state.progress().history(),
                moment));
  }

  /** The kept state, unless the moment lies before its last signal or the model is another one. */
  private LeadState stateAt(LeadRow row, Instant moment) {
    Position last = row.state().last();
    boolean asKept = last == null || !moment.isBefore(last.at());
    if (asKept && row.state().model().equals(model.version())) {
      return row.state();
    }
    Fold fold = new Fold(model, LeadState.unknown(model));
    signals.replay(Set.of(row.id()), moment, (_, signal) -> fold.take(signal));
    return fold.state();
  }
}
