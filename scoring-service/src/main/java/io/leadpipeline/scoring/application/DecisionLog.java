package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was decided about who is who, by whom and why; and what a split changes. */
public interface DecisionLog {

  /** Merges and splits of a lead and of those it absorbed, newest first. */
  List<Decision> of(UUID lead);

  /** The identifiers that were claimed for this very id, whoever absorbed it later. */
  Set<IdentityKey> claimedFor(UUID lead);

  /** The signals that came with a lead that was absorbed, unless that was undone. */
  Optional<List<UUID>> cameWith(UUID absorbed, UUID survivor);

  /** Makes an absorbed lead one of its own again, as yet without signals. */
  void restore(UUID absorbed, UUID survivor);

  /** Records a split and gives the identifiers to the lead that was split off. */
  void split(Split split);

  /** Takes back what told two leads apart. */
  void forgetSplit(UUID one, UUID other);

  /** Locks identifiers, before any lead. */
  void lock(Collection<IdentityKey> identifiers);

  /** One decision, for people to read. */
  record Decision(
      String kind,
      UUID lead,
      UUID other,
      Instant at,
      String by,
      String reason,
      List<String> identifiers,
      int signals,
      boolean undone) {

    public Decision {
      identifiers = List.copyOf(identifiers);
    }
  }

  /** A split by hand. */
  record Split(
      UUID kept,
      UUID splitOff,
      String by,
      String reason,
      List<IdentityKey> identifiers,
      Collection<UUID> signals) {

    public Split {
      identifiers = List.copyOf(identifiers);
      signals = List.copyOf(signals);
    }
  }
}
