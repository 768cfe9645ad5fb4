package io.leadpipeline.routing.application;

import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.LeadsMerged;
import io.leadpipeline.events.StageEvent.LeadsSplit;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.routing.domain.Casework;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.Draft;
import io.leadpipeline.routing.domain.Patience;
import io.leadpipeline.routing.domain.routes.Routing;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what scoring tells of leads into handoffs, each lead's part recorded or thought again. */
public final class RouteLead implements Step<StageEvent, Collection<Draft>> {
  private final DeskBook desks;
  private final RecordMoves moves;
  private final Rota rota;
  private final RulesInForce rules;
  private final Patience patience;
  private final Clock clock;

  public RouteLead(
      DeskBook desks,
      RecordMoves moves,
      Rota rota,
      RulesInForce rules,
      Patience patience,
      Clock clock) {
    this.desks = desks;
    this.moves = moves;
    this.rota = rota;
    this.rules = rules;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Collection<Draft> think(List<Delivery<StageEvent>> batch, Locking locking) {
    var leads = batch.stream().flatMap(delivery -> leadsOf(delivery.event())).distinct().toList();
    var causes = batch.stream().map(delivery -> delivery.event().about().causeId()).toList();
    var situation = desks.read(leads, causes, locking);
    var casework = new Casework(situation, routing(batch), patience, clock.instant());
    for (Delivery<StageEvent> delivery : batch) {
      casework.take(delivery.id(), delivery.event(), delivery.traceparent());
    }
    return casework.drafts();
  }

  @Override
  public Map<UUID, Outcome> record(Collection<Draft> drafts) {
    Set<UUID> claimed = desks.claim(revisionsOf(drafts));
    List<Draft> won =
        drafts.stream().filter(draft -> claimed.containsAll(draft.desks().keySet())).toList();
    desks.save(won);
    moves.record(won.stream().flatMap(draft -> draft.withdrawn().stream()).toList());
    moves.record(won.stream().flatMap(draft -> draft.hurries().stream()).toList());
    desks.merge(together(won.stream().map(Draft::merged)));
    desks.split(won.stream().flatMap(draft -> draft.splits().stream()).toList());
    moves.record(won.stream().flatMap(draft -> draft.places().stream()).toList());
    desks.take(together(won.stream().map(Draft::requests)));
    return outcomes(won);
  }

  private Routing routing(List<Delivery<StageEvent>> batch) {
    Set<String> domains =
        batch.stream()
            .flatMap(delivery -> domainOf(delivery.event()).stream())
            .collect(Collectors.toSet());
    return rota.lineup(domains).routing(rules.routes());
  }

  private static Optional<String> domainOf(StageEvent event) {
    return switch (event) {
      case StageChanged changed -> Optional.ofNullable(changed.lead().companyDomain());
      case HandRaised raised -> Optional.ofNullable(raised.lead().companyDomain());
      case StageEvent _ -> Optional.empty();
    };
  }

  private static Stream<UUID> leadsOf(StageEvent event) {
    UUID own = event.about().leadId();
    return switch (event) {
      case LeadsMerged merged -> Stream.of(own, merged.survivorId(), merged.absorbedId());
      case LeadsSplit split -> Stream.of(own, split.keptId(), split.splitOffId());
      case StageEvent _ -> Stream.of(own);
    };
  }

  private static Map<UUID, Long> revisionsOf(Collection<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.desks().values().stream())
        .collect(Collectors.toMap(Desk::leadId, Desk::revision));
  }

  private static Map<UUID, UUID> together(Stream<Map<UUID, UUID>> parts) {
    Map<UUID, UUID> all = new HashMap<>();
    parts.forEach(all::putAll);
    return all;
  }

  private static Map<UUID, Outcome> outcomes(List<Draft> drafts) {
    Map<UUID, Outcome> outcomes = new HashMap<>();
    for (Draft draft : drafts) {
      draft
          .verdicts()
          .forEach((event, verdict) -> outcomes.put(event, Outcome.valueOf(verdict.name())));
    }
    return outcomes;
  }
}
