package io.leadpipeline.routing.domain;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Lead;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The drafts of one batch by lead, absorbed leads by their survivor. */
final class Drafts {
  private final Situation situation;
  private final Instant now;
  private final Map<UUID, UUID> aliases;
  private final Map<UUID, Draft> drafts = new HashMap<>();

  Drafts(Situation situation, Instant now) {
    this.situation = situation;
    this.now = now;
    this.aliases = new HashMap<>(situation.aliases());
  }

  Set<Draft> all() {
    return new LinkedHashSet<>(drafts.values());
  }

  Draft of(UUID leadId) {
    return drafts.computeIfAbsent(resolve(leadId), id -> new Draft(read(id)));
  }

  Desk desk(UUID leadId) {
    UUID id = resolve(leadId);
    return of(id).desk(id);
  }

  /** Takes the newer of what is known and what is told. */
  Verdict tell(About about, Lead lead) {
    Desk desk = desk(about.leadId());
    if (desk.copy().isNewerThan(about.version())) {
      return Verdict.SUPERSEDED;
    }
    of(desk.leadId()).put(desk.with(desk.copy().told(about, lead)));
    return Verdict.EFFECTIVE;
  }

  Move.Withdraw withdrawal(Handoff handoff, Lead lead, String reason) {
    return new Move.Withdraw(handoff.withdrawn(reason, now), lead, reason, handoff.isOwned());
  }

  void alias(UUID absorbed, UUID survivor) {
    aliases.replaceAll((_, old) -> old.equals(absorbed) ? survivor : old);
    aliases.put(absorbed, survivor);
  }

  /** True when the lead was an alias so far. */
  boolean unalias(UUID leadId) {
    return aliases.remove(leadId) != null;
  }

  UUID resolve(UUID leadId) {
    return aliases.getOrDefault(leadId, leadId);
  }

  /** One draft for both, so that they are recorded together. */
  Draft join(UUID one, UUID other) {
    Draft first = of(one);
    Draft second = of(other);
    if (first == second) {
      return first;
    }
    first.absorb(second);
    drafts.replaceAll((_, draft) -> draft == second ? first : draft);
    return first;
  }

  private Desk read(UUID leadId) {
    return situation.desks().getOrDefault(leadId, Desk.empty(leadId));
  }
}
