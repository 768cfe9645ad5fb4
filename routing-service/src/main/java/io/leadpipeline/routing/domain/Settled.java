package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import org.jspecify.annotations.Nullable;

/** What became of a handoff, to be told as the event of the same name. */
public sealed interface Settled {
  Handoff handoff();

  Lead lead();

  /** It is offered to {@code handoff().rep()}. */
  record Offered(Handoff handoff, Lead lead) implements Settled {}

  /** Nobody can take it. */
  record Waiting(Handoff handoff, Lead lead, String reason) implements Settled {}

  /** It left a rep. */
  record Passed(Handoff handoff, Lead lead, String from, String reason) implements Settled {}

  /** The rep took it. */
  record Accepted(Handoff handoff, Lead lead) implements Settled {}

  /** The rep reached the person. */
  record Contacted(Handoff handoff, Lead lead, @Nullable String how) implements Settled {}

  /** It ended. */
  record Closed(Handoff handoff, Lead lead, OutcomeKind outcome, @Nullable String reason)
      implements Settled {}

  /** It was taken back; {@code owned} when a rep had accepted it. */
  record Withdrawn(Handoff handoff, Lead lead, String reason, boolean owned) implements Settled {}
}
