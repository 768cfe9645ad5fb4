package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How BANT follows from answers, and when they are no longer believed. */
final class Qualifying {

  private Qualifying() {}

  static Bant learn(Bant before, Scene scene, Signal signal, List<BantRule> rules) {
    Bant bant = at(before, signal.occurredAt());
    for (BantRule rule : rules) {
      if (rule.tells(scene, signal)) {
        bant = with(bant, rule, signal);
      }
    }
    return bant;
  }

  /** As believed at a moment: what has expired is unknown again. */
  static Bant at(Bant bant, Instant asOf) {
    return new Bant(
        at(bant.budget(), asOf),
        at(bant.authority(), asOf),
        at(bant.need(), asOf),
        at(bant.timeline(), asOf));
  }

  private static BantAnswer at(BantAnswer answer, Instant asOf) {
    Instant expiresAt = answer.expiresAt();
    return expiresAt == null || asOf.isBefore(expiresAt) ? answer : BantAnswer.UNKNOWN;
  }

  private static Bant with(Bant bant, BantRule rule, Signal signal) {
    Instant expiresAt = nextHour(signal.occurredAt().plus(rule.holds(signal)));
    BantAnswer said = new BantAnswer(rule.state(), rule.answerOf(signal), expiresAt);
    return switch (rule.letter()) {
      case BUDGET ->
          new Bant(firmer(bant.budget(), said), bant.authority(), bant.need(), bant.timeline());
      case AUTHORITY ->
          new Bant(bant.budget(), firmer(bant.authority(), said), bant.need(), bant.timeline());
      case NEED ->
          new Bant(bant.budget(), bant.authority(), firmer(bant.need(), said), bant.timeline());
      case TIMELINE ->
          new Bant(bant.budget(), bant.authority(), bant.need(), firmer(bant.timeline(), said));
    };
  }

  /** A new answer counts, but a hint does not weaken what was confirmed by something else. */
  private static BantAnswer firmer(BantAnswer before, BantAnswer said) {
    boolean hint = said.state().equals(BantState.PARTIAL);
    boolean confirmed = before.state().equals(BantState.CONFIRMED);
    return hint && confirmed && !sameQuestion(before, said) ? before : said;
  }

  private static boolean sameQuestion(BantAnswer before, BantAnswer said) {
    return question(before).equals(question(said));
  }

  private static String question(BantAnswer answer) {
    String text = answer.answer() == null ? "" : answer.answer();
    int end = text.indexOf('=');
    return end < 0 ? text : text.substring(0, end);
  }

  static Instant nextHour(Instant instant) {
    Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
    return hour.equals(instant) ? hour : hour.plus(Duration.ofHours(1));
  }
}
