package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a handoff, to be told as the event of the same name. */
public sealed interface Settled {
  Handoff handoff();

  Lead lead();

  /** It is offered to {@code handoff().rep()}. */
  record Offered(Handoff handoff, Lead lead) implements Settled {}

  /** Nobody can take it; {@code until} is when somebody comes to work, if that is known. */
  record Waiting(Handoff handoff, Lead lead, String reason, @Nullable Instant until)
      implements Settled {}

  /** It left a rep; {@code owned} when they had accepted it. */
  record Passed(Handoff handoff, Lead lead, String from, String reason, boolean owned)
      implements Settled {}

  /** Whoever holds it is told that a clock runs. */
  record Reminded(Handoff handoff, Lead lead) implements Settled {}

  /** Others are told that nobody answered, or called; ids of people. */
  record Escalated(Handoff handoff, Lead lead, List<String> told, String reason)
      implements Settled {
    static final String AWAY = "set-away";

    public Escalated {
      told = List.copyOf(told);
    }

    /** Word to somebody who let offers pass, and gets no more until they say that they are back. */
    public static Escalated away(Handoff handoff, Lead lead, String rep) {
      return new Escalated(handoff, lead, List.of(rep), AWAY);
    }

    public boolean isAway() {
      return reason.equals(AWAY);
    }
  }

  /** Something that concerns nobody else: written down, not told. */
  record Noted(Handoff handoff, Lead lead, String what) implements Settled {
    static final String HURRIED = "HURRIED";

    /** A hotter request joined while it waits. */
    public boolean isHurry() {
      return what.equals(HURRIED);
    }
  }

  /** The rep took it. */
  record Accepted(Handoff handoff, Lead lead) implements Settled {}

  /** The rep reached the person. */
  record Contacted(Handoff handoff, Lead lead, @Nullable String how) implements Settled {}

  /** It ended. */
  record Closed(Handoff handoff, Lead lead, OutcomeKind outcome, @Nullable String reason, Sale sale)
      implements Settled {}

  /** It was taken back; {@code owned} when a rep had accepted it. */
  record Withdrawn(Handoff handoff, Lead lead, String reason, boolean owned) implements Settled {}
}
