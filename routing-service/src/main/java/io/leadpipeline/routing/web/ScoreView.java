package io.leadpipeline.routing.web;

import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Lead;
import java.util.List;

/** Where the lead stands. */
record ScoreView(
    String stage,
    String temperature,
    String temperatureCode,
    long fit,
    long engagement,
    List<Letter> bant,
    List<Rule> rules) {

  /** A rule that counted, with its points as they are now. */
  record Rule(String name, String when, long points) {}

  /** One letter of BANT. */
  record Letter(String name, String state, String stateCode, String answer) {}

  static ScoreView of(Lead lead, Wording words) {
    return new ScoreView(
        words.of("stage", lead.stage().value()),
        words.of("temperature", lead.temperature().value()),
        lead.temperature().value(),
        Math.round(lead.fit()),
        Math.round(lead.engagement()),
        List.of(
            letter("budget", lead.bant().budget(), words),
            letter("authority", lead.bant().authority(), words),
            letter("need", lead.bant().need(), words),
            letter("timeline", lead.bant().timeline(), words)),
        lead.receipt().counted().stream()
            .map(rule -> new Rule(rule.rule(), words.moment(rule.at()), Math.round(rule.now())))
            .toList());
  }

  private static Letter letter(String name, BantAnswer answer, Wording words) {
    return new Letter(
        words.of("bant", name),
        words.of("bant", answer.state().value()),
        answer.state().value(),
        answer.answer() == null ? "" : answer.answer());
  }
}
