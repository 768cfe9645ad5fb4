package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was chosen, and why, in one transaction. */
final class Minutes {
  private final Instant now;
  private final List<Choice> choices = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  Minutes(Instant now) {
    this.now = now;
  }

  List<Choice> choices() {
    return List.copyOf(choices);
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  void decide(
      Handoff handoff, int hop, @Nullable String rep, String why, List<Considered> considered) {
    decisions.add(new Decision(handoff.id(), hop, now, handoff.team(), rep, why, considered));
  }

  void note(Handoff handoff, String rep, String why, long turns) {
    choices.add(new Choice(handoff.id(), handoff.hop() + 1, now, handoff.team(), rep, why, turns));
  }
}
