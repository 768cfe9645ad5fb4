package io.leadpipeline.scoring.yaml;

import io.leadpipeline.events.BantState;
import io.leadpipeline.scoring.domain.BantLetter;
import io.leadpipeline.scoring.domain.BantRule;
import io.leadpipeline.scoring.domain.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list {@code bant}. */
final class BantSection {

  private static final String HORIZON = "horizon + ";

  private enum Sure {
    PARTIAL,
    CONFIRMED
  }

  private final Reader read;

  BantSection(Reader read) {
    this.read = read;
  }

  List<BantRule> of(Entry section) {
    List<BantRule> rules = new ArrayList<>();
    for (Entry entry : section.items()) {
      rules.add(rule(entry));
    }
    return rules;
  }

  private BantRule rule(Entry entry) {
    entry.block("letter", "state", "kinds", "when", "answer", "believed");
    Entry believed = entry.at("believed");
    String text = believed.text("a duration such as 180d, or horizon + 30d").orElse("");
    return new BantRule(
        letter(entry.at("letter")),
        state(entry.at("state")),
        read.kinds(entry.at("kinds")),
        read.condition(entry.at("when"), Scope.SIGNAL),
        entry.at("answer").text("the answer it comes from").orElse(""),
        believed(believed, text),
        text.startsWith(HORIZON));
  }

  private BantLetter letter(Entry entry) {
    if (!entry.present()) {
      entry.wrong("missing", "budget, authority, need or timeline");
    }
    return read.oneOf(entry, BantLetter.class, BantLetter.NEED);
  }

  private BantState state(Entry entry) {
    return switch (read.oneOf(entry, Sure.class, Sure.CONFIRMED)) {
      case PARTIAL -> BantState.PARTIAL;
      case CONFIRMED -> BantState.CONFIRMED;
    };
  }

  private static Duration believed(Entry entry, String text) {
    String length = text.startsWith(HORIZON) ? text.substring(HORIZON.length()) : text;
    Optional<Duration> duration = Reader.parsedDuration(length);
    if (duration.isEmpty() && !text.isEmpty()) {
      entry.wrong(text, "a duration such as 180d, or horizon + 30d");
    }
    return duration.orElse(Duration.ofDays(1));
  }
}
