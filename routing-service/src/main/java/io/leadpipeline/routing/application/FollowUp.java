package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Patience;
import io.leadpipeline.routing.domain.Settled;
import io.leadpipeline.routing.domain.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sees to it that something follows: timers, the history, who let offers pass. */
public final class FollowUp {
  private final Timers timers;
  private final History history;
  private final Attention attention;
  private final Consumer<String> setAway;
  private final Patience patience;

  /**
   * What follows, with these ports.
   *
   * @param setAway takes a rep out of the rotation in the current transaction
   */
  public FollowUp(
      Timers timers,
      History history,
      Attention attention,
      Consumer<String> setAway,
      Patience patience) {
    this.timers = timers;
    this.history = history;
    this.attention = attention;
    this.setAway = setAway;
    this.patience = patience;
  }

  /** What was settled, with word to those who let too many offers pass and are away from now on. */
  List<Settled> complete(List<Settled> settled) {
    attention.paid(settled.stream().flatMap(FollowUp::whoAnswered).toList());
    Set<String> away = attention.missed(settled.stream().flatMap(FollowUp::whoMissed).toList());
    away.forEach(setAway);
    if (away.isEmpty()) {
      return settled;
    }
    List<Settled> more = new ArrayList<>(settled);
    for (String rep : away) {
      more.add(goodbye(rep, more));
    }
    return more;
  }

  /** Notes it; {@code last} is the newest state of each handoff. */
  void see(List<Settled> settled, Collection<Handoff> last, Instant now) {
    timers.set(last.stream().flatMap(one -> Timer.of(one, patience).stream()).toList());
    history.add(settled.stream().map(one -> Lines.of(one, now)).toList());
  }

  private static Settled goodbye(String rep, List<Settled> settled) {
    Handoff missed =
        settled.stream()
            .filter(one -> whoMissed(one).anyMatch(rep::equals))
            .map(Settled::handoff)
            .findFirst()
            .orElseThrow();
    Settled last =
        settled.stream()
            .filter(one -> one.handoff().id().equals(missed.id()))
            .reduce((_, later) -> later)
            .orElseThrow();
    return Settled.Escalated.away(last.handoff().toldAgain(), last.lead(), rep);
  }

  private static Stream<String> whoAnswered(Settled settled) {
    return switch (settled) {
      case Settled.Accepted s -> Stream.ofNullable(s.handoff().rep());
      case Settled.Passed s when s.reason().startsWith("declined") -> Stream.of(s.from());
      case Settled _ -> Stream.empty();
    };
  }

  private static Stream<String> whoMissed(Settled settled) {
    return settled instanceof Settled.Passed passed && passed.reason().equals("expired")
        ? Stream.of(passed.from())
        : Stream.empty();
  }
}
