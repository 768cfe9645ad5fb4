package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Somebody of a batch while it is thought about: known leads that are one, and what arrived. */
final class Person {

  final Set<UUID> leads = new TreeSet<>();
  final List<Arrival> arrivals = new ArrayList<>();

  /** Recorded signals of others that are this person's after all, with whose they were. */
  final Map<UUID, Moved> gains = new LinkedHashMap<>();

  /** The weak identifiers of what arrived. */
  final List<Link> links = new ArrayList<>();

  /** Identifiers by which two of the leads were found to be one. */
  final Set<IdentityKey> joinedBy = new TreeSet<>();

  private Person same = this;

  /** Who this turned out to be. */
  Person root() {
    while (!same.same.equals(same)) {
      same = same.same;
    }
    return same;
  }

  /** Both are one from now on. */
  void absorb(Person other) {
    Person mine = root();
    Person theirs = other.root();
    if (mine != theirs) {
      theirs.same = mine;
      mine.leads.addAll(theirs.leads);
      mine.arrivals.addAll(theirs.arrivals);
      mine.links.addAll(theirs.links);
      mine.gains.putAll(theirs.gains);
      mine.joinedBy.addAll(theirs.joinedBy);
    }
  }
}
