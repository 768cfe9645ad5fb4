package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decided change of one handoff, to be recorded and told. */
public sealed interface Move {
  Handoff handoff();

  Lead lead();

  /** Somebody is to be chosen; {@code placement} only for a new handoff, later it is known. */
  record Place(Handoff handoff, Lead lead, @Nullable Placement placement) implements Move {
    /** The placement of a new handoff; nothing or one. */
    public Stream<Placement> placed() {
      return placement == null ? Stream.empty() : Stream.of(placement);
    }
  }

  /** The rep gives it up, or it is taken from them; the next is to be chosen. */
  record PassOn(Handoff handoff, Lead lead, String from, String reason) implements Move {}

  /** Nobody answered in time; {@code handoff} is as it was. */
  record Expire(Handoff handoff, Lead lead, String from) implements Move {}

  /** A manager gives it to somebody; {@code handoff} is as it was. */
  record Assign(Handoff handoff, Lead lead, String to, String reason) implements Move {}

  /** The rep is to be reminded that a clock runs. */
  record Remind(Handoff handoff, Lead lead) implements Move {}

  /** A hotter request joined; whoever holds it is told once more. */
  record Hurry(Handoff handoff, Lead lead) implements Move {}

  /** The rep accepted, but did not reach the person in time. */
  record Overdue(Handoff handoff, Lead lead) implements Move {}

  /** Nobody was found for too long; {@code told} are the managers who hear of it. */
  record Alarm(Handoff handoff, Lead lead, List<String> told) implements Move {
    public Alarm {
      told = List.copyOf(told);
    }
  }

  /** The rep gets more time to reach the person. */
  record Snooze(Handoff handoff, Lead lead) implements Move {}

  /** The rep took it. */
  record Accept(Handoff handoff, Lead lead) implements Move {}

  /** The rep reached the person. */
  record Contact(Handoff handoff, Lead lead, @Nullable String how) implements Move {}

  /** The rep says how it ended. */
  record Close(Handoff handoff, Lead lead, OutcomeKind outcome, @Nullable String reason, Sale sale)
      implements Move {}

  /** It is taken back; {@code owned} when a rep had accepted it. */
  record Withdraw(Handoff handoff, Lead lead, String reason, boolean owned) implements Move {}
}
