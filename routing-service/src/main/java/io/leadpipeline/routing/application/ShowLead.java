package io.leadpipeline.routing.application;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Lead;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.LeadCopy;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.ShownLead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bearer of a link may see: personal data only while the offer is theirs. */
public final class ShowLead {
  private final HandoffBook handoffs;
  private final DeskBook desks;
  private final Rota rota;
  private final History history;

  public ShowLead(HandoffBook handoffs, DeskBook desks, Rota rota, History history) {
    this.handoffs = handoffs;
    this.desks = desks;
    this.rota = rota;
    this.history = history;
  }

  /** The lead behind a link; empty when either is no longer known. */
  public Optional<ShownLead> show(Offer offer) {
    Map<String, Salesperson> people =
        rota.people().stream().collect(Collectors.toMap(Salesperson::id, Function.identity()));
    Salesperson viewer = people.get(offer.rep());
    return viewer == null
        ? Optional.empty()
        : handoffs.find(offer.handoffId()).map(handoff -> shown(handoff, offer, viewer, people));
  }

  private ShownLead shown(
      Handoff handoff, Offer offer, Salesperson viewer, Map<String, Salesperson> people) {
    Salesperson holder = handoff.rep() == null ? null : people.get(handoff.rep());
    Lead lead = leadFor(offer, viewer, handoff);
    return new ShownLead(
        handoff,
        viewer,
        holder,
        lead,
        handoff.isForTeam() && handoff.hop() == offer.hop() && viewer.active(),
        lead == null ? List.of() : history.of(handoff.id()),
        people.values().stream().collect(Collectors.toMap(Salesperson::id, Salesperson::name)));
  }

  private @Nullable Lead leadFor(Offer offer, Salesperson viewer, Handoff handoff) {
    boolean holds =
        viewer.active()
            && handoff.isHeldBy(offer.rep(), offer.hop())
            && !handoff.state().equals(HandoffState.WITHDRAWN);
    return holds ? desks.copyOf(handoff.leadId()).map(LeadCopy::lead).orElse(null) : null;
  }
}
