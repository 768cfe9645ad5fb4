package io.leadpipeline.scoring.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds leads by what they are, and tells what is kept beside them. */
public interface LeadIndex {

  /**
   * Leads in order.
   *
   * @param among only these, when an identity was asked for
   * @param after where the last page ended
   */
  List<Hit> find(
      LeadFilter filter,
      Optional<Set<UUID>> among,
      LeadOrder order,
      Optional<Mark> after,
      int size);

  Map<UUID, About> about(Collection<UUID> leads);

  /** By lead, the oldest first. */
  Map<UUID, List<KnownIdentity>> identities(Collection<UUID> leads);

  /** A lead found, and by what time it stands where it stands. */
  record Hit(UUID lead, Instant at) {

    Mark mark() {
      return new Mark(at, lead.toString());
    }
  }

  /** What is kept beside a lead for finding and counting it. */
  record About(FirstTouch firstTouch, List<String> segments, Instant createdAt) {

    public About {
      segments = List.copyOf(segments);
    }
  }
}
