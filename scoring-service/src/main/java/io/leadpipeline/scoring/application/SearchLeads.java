package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.application.FindLeads.Found;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists leads in pages. */
public final class SearchLeads {

  private final FindLeads leads;
  private final LeadIndex index;

  public SearchLeads(FindLeads leads, LeadIndex index) {
    this.leads = leads;
    this.index = index;
  }

  /** Some leads, and where to go on when there are more. */
  public record Slice(List<Found> leads, Optional<Mark> next) {}

  /** The page after a mark, each lead as it is now or as it was. */
  public Slice page(
      LeadFilter filter, LeadOrder order, Optional<Mark> after, int size, Optional<Instant> asOf) {
    Optional<Set<UUID>> among = Optional.ofNullable(filter.email()).map(leads::withEmail);
    List<LeadIndex.Hit> hits = index.find(filter, among, order, after, size + 1);
    List<LeadIndex.Hit> page = hits.subList(0, Math.min(size, hits.size()));
    return new Slice(
        leads.byIds(page.stream().map(LeadIndex.Hit::lead).toList(), asOf),
        hits.size() > size ? Optional.of(page.getLast().mark()) : Optional.empty());
  }
}
