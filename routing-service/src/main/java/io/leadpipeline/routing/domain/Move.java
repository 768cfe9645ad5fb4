package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import org.jspecify.annotations.Nullable;

/** A decided change of one handoff, to be recorded and told. */
public sealed interface Move {
  Handoff handoff();

  Lead lead();

  /** Somebody is to be chosen; {@code prefer} is who knows the person already. */
  record Place(Handoff handoff, Lead lead, @Nullable String prefer) implements Move {}

  /** The rep gives it up, the next is to be chosen. */
  record PassOn(Handoff handoff, Lead lead, String from, String reason) implements Move {}

  /** The rep took it. */
  record Accept(Handoff handoff, Lead lead) implements Move {}

  /** The rep reached the person. */
  record Contact(Handoff handoff, Lead lead, @Nullable String how) implements Move {}

  /** The rep says how it ended. */
  record Close(Handoff handoff, Lead lead, OutcomeKind outcome, @Nullable String reason)
      implements Move {}

  /** It is taken back; {@code owned} when a rep had accepted it. */
  record Withdraw(Handoff handoff, Lead lead, String reason, boolean owned) implements Move {}
}
