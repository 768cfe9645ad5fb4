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
import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.EmailKey;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.IdentityKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads leads off, as they are or as they were. */
public final class FindLeads {

  private final LeadBook leads;
  private final IdentityBook identities;
  private final SignalLog signals;
  private final TrailLog trails;
  private final Supplier<InForce> models;
  private final LeadIndex index;
  private final Clock clock;

  public FindLeads(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      TrailLog trails,
      LeadIndex index,
      Supplier<InForce> models,
      Clock clock) {
    this.leads = leads;
    this.index = index;
    this.identities = identities;
    this.signals = signals;
    this.trails = trails;
    this.models = models;
    this.clock = clock;
  }

  /** A lead at a moment. */
  public record Found(
      LeadRow row,
      Lead lead,
      Trail trail,
      List<StageChange> history,
      LeadIndex.About about,
      List<KnownIdentity> identities,
      Position last,
      Instant asOf) {}

  /** The lead of an address, and its test lead if there is one. */
  Set<UUID> withEmail(String email) {
    String key = EmailKey.of(email);
    List<IdentityKey> keys =
        List.of(
            new IdentityKey(IdentityKind.EMAIL, key, false),
            new IdentityKey(IdentityKind.EMAIL, key, true));
    return identities.claimed(keys, Locking.NONE).values().stream()
        .map(Claimed::lead)
        .collect(Collectors.toSet());
  }

  /** An id that was absorbed answers with the survivor. */
  public Optional<Found> byId(UUID id, Optional<Instant> asOf) {
    return Optional.ofNullable(identities.living(Set.of(id)).get(id))
        .flatMap(living -> byIds(List.of(living.lead()), asOf).stream().findFirst());
  }

  /** In the order asked for; who is unknown, or was at that moment, is left out. */
  public List<Found> byIds(List<UUID> ids, Optional<Instant> asOf) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var rows = leads.leads(ids, Locking.NONE);
    Surroundings around =
        new Surroundings(
            trails.of(rows.values().stream().map(LeadRow::causeId).toList()),
            index.about(rows.keySet()),
            index.identities(rows.keySet()),
            models.get().model(),
            asOf.orElseGet(clock::instant));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
        .flatMap(row -> found(row, around).stream())
        .toList();
  }

  /** What is read beside the rows, for all of them at once. */
  private record Surroundings(
      Map<UUID, Trail> trails,
      Map<UUID, LeadIndex.About> about,
      Map<UUID, List<KnownIdentity>> identities,
      Model model,
      Instant moment) {}

  /** Empty for a lead of which nothing was known yet at that moment. */
  private Optional<Found> found(LeadRow row, Surroundings around) {
    Model model = around.model();
    LeadState state = stateAt(row, model, around.moment());
    LeadIndex.About about = around.about().get(row.id());
    Position last = state.last();
    return last == null || about == null
        ? Optional.empty()
        : Optional.of(
            new Found(
                row,
                LeadReading.at(state, model, around.moment()),
                around.trails().getOrDefault(row.causeId(), Trail.EMPTY),
                LeadReading.passed(state, model, around.moment()).progress().history(),
                about,
                around.identities().getOrDefault(row.id(), List.of()),
                last,
                around.moment()));
  }

  /** The kept state, unless the moment lies before its last signal or the model is another one. */
  private LeadState stateAt(LeadRow row, Model model, Instant moment) {
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
