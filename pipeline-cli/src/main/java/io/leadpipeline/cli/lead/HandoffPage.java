package io.leadpipeline.cli.lead;

import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Table;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.cli.text.Width;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Who has a lead and who was told. */
final class HandoffPage {

  private static final String INDENT = "  ";

  private final Paint paint;
  private final Times times;

  HandoffPage(Paint paint, Times times) {
    this.paint = paint;
    this.times = times;
  }

  List<String> handoffs(List<HandoffFacts> handoffs, Instant now) {
    Table table = new Table(INDENT);
    for (HandoffFacts handoff : handoffs) {
      table.row(
          Cell.of(times.toTheMilli(handoff.createdAt()), paint::faint),
          Cell.of(word(handoff.state()), paint::strong),
          Cell.of(rep(handoff)),
          Cell.of("offer " + handoff.hop(), paint::faint),
          Cell.of(end(handoff, now)));
    }
    return table.lines();
  }

  List<String> alerts(List<AlertFacts> alerts) {
    Table table = new Table(INDENT);
    for (AlertFacts alert : alerts) {
      boolean failed = alert.state().equals("FAILED");
      table.row(
          Cell.of(times.toTheMilli(alert.at()), paint::faint),
          Cell.of(word(alert.state()), failed ? paint::bad : paint::good),
          Cell.of(word(alert.channel()) + " to " + alert.rep()),
          Cell.of(alert.attempts() == 1 ? "at once" : "after " + alert.attempts() + " tries"),
          Cell.of(
              Width.harmless(Objects.requireNonNullElse(alert.detail(), "")).strip(),
              paint::faint));
    }
    return table.lines();
  }

  private static String rep(HandoffFacts handoff) {
    String name = Objects.requireNonNullElse(handoff.repName(), handoff.rep());
    return name == null ? "nobody yet" : name;
  }

  private String end(HandoffFacts handoff, Instant now) {
    if (handoff.outcome() != null) {
      String reason = handoff.reason() == null ? "" : ": " + Width.harmless(handoff.reason());
      return word(handoff.outcome()) + reason;
    }
    Instant due = handoff.dueAt();
    if (due == null) {
      return "";
    }
    return due.isBefore(now)
        ? paint.bad("was due " + Times.span(Duration.between(due, now)) + " ago")
        : paint.warm("due in " + Times.span(Duration.between(now, due)));
  }

  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
