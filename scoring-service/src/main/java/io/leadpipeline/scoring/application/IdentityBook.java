package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import io.leadpipeline.scoring.domain.identity.Owned;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who carried which identifier when. Each call is one statement, however many rows; leads are told
 * by the id that survived.
 */
public interface IdentityBook {

  Map<IdentityKey, Claimed> claimed(Collection<IdentityKey> keys, Locking locking);

  /** Claims identifiers for leads, and returns those that nobody had. */
  Set<IdentityKey> claim(Map<IdentityKey, UUID> leads);

  /** Locks those weak identifiers that still have the version that was read, and raises it. */
  Set<IdentityKey> raise(Map<IdentityKey, Claimed> read);

  /** Gives up identifiers that were claimed in this transaction. */
  void release(Collection<IdentityKey> claimed);

  void link(Collection<Link> links);

  /** For each place the last signal before it and the first after it that carried its key. */
  List<Owned> carriersAround(Collection<Link> places);

  /** The signals that go by a weak key, within these spans. */
  List<Owned> goingBy(Collection<Span> spans);

  /** What these signals carry. */
  List<Link> carriedBy(Collection<UUID> signals);

  /** Those of the leads that keep a signal of their own when these are gone. */
  Set<UUID> keeping(Collection<UUID> leads, Collection<UUID> gone);

  /** Pairs of leads that somebody told apart by hand, both ways. */
  Map<UUID, Set<UUID>> apart(Collection<UUID> leads);

  /** The leads that these ids name, whether their own or of a lead they absorbed. */
  Map<UUID, Living> living(Collection<UUID> ids);

  /** The leads of recorded signals. */
  Map<UUID, Living> leadsOf(Collection<UUID> signals);
}
