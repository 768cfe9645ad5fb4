package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch does to leads that hang together; see {@link Case}. */
public record CaseChange(
    List<LeadChange> leads,
    Map<IdentityKey, UUID> claims,
    Map<IdentityKey, Claimed> weak,
    List<Link> links) {

  public CaseChange {
    leads = List.copyOf(leads);
    claims = Map.copyOf(claims);
    weak = Map.copyOf(weak);
    links = List.copyOf(links);
  }
}
