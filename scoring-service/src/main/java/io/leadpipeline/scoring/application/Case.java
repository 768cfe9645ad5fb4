package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Leads that hang together in a batch, because signals move between them or they share an
 * identifier: recorded as a whole or not at all.
 *
 * @param claims identifiers nobody had before, with whose they are
 * @param weak known weak identifiers that change, as they were read
 * @param links the weak identifiers of what arrived
 */
record Case(
    List<LeadWork> work,
    Map<IdentityKey, UUID> claims,
    Map<IdentityKey, Claimed> weak,
    List<Link> links) {

  Case {
    work = List.copyOf(work);
    claims = Map.copyOf(claims);
    weak = Map.copyOf(weak);
    links = List.copyOf(links);
  }
}
