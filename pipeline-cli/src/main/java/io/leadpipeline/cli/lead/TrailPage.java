package io.leadpipeline.cli.lead;

import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Table;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.cli.text.Width;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to a lead, and what each thing was worth. */
final class TrailPage {

  private static final String INDENT = "  ";

  private final Paint paint;
  private final Times times;

  TrailPage(Paint paint, Times times) {
    this.paint = paint;
    this.times = times;
  }

  private record Mark(String name, @Nullable Instant at) {}

  /** Each mark with the time since the one before; the last line is the whole way. */
  List<String> trail(Trail trail) {
    Table table = new Table(INDENT);
    @Nullable Instant before = null;
    for (Mark mark : marks(trail)) {
      Instant at = Objects.requireNonNull(mark.at());
      table.row(
          Cell.of(times.toTheMilli(at), paint::faint), Cell.of(mark.name()), since(before, at));
      before = at;
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (trail.received() != null && trail.alerted() != null) {
      String whole = Times.span(Duration.between(trail.received(), trail.alerted()));
      lines.add(INDENT + paint.strong("from the post to the alert " + whole));
    }
    return lines;
  }

  List<String> history(List<LeadFacts.Step> history) {
    Table table = new Table(INDENT);
    for (LeadFacts.Step step : history) {
      table.row(
          Cell.of(times.toTheMilli(step.at()), paint::faint),
          Cell.of(step.from().value()),
          Cell.of("→"),
          Cell.of(step.to().value(), paint::strong),
          Cell.of(step.reason() == null ? "" : step.reason(), paint::faint));
    }
    return table.lines();
  }

  List<String> receipt(Receipt receipt) {
    Table table = new Table(INDENT);
    if (!receipt.counted().isEmpty()) {
      table.row(
          Cell.number("POINTS", paint::faint),
          Cell.number("NOW", paint::faint),
          Cell.of("RULE", paint::faint),
          Cell.of("WHEN", paint::faint));
    }
    for (Receipt.Counted line : receipt.counted()) {
      table.row(
          points(line.points()),
          points(line.now()),
          Cell.of(Width.harmless(line.rule())),
          Cell.of(times.day(line.at()), paint::faint));
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (receipt.more() > 0) {
      lines.add(INDENT + paint.faint("and " + receipt.more() + " more"));
    }
    return lines;
  }

  private static List<Mark> marks(Trail trail) {
    return List.of(
            new Mark("occurred", trail.occurred()),
            new Mark("received", trail.received()),
            new Mark("accepted", trail.accepted()),
            new Mark("scored", trail.scored()),
            new Mark("routed", trail.routed()),
            new Mark("alerted", trail.alerted()),
            new Mark("acknowledged", trail.acknowledged()),
            new Mark("contacted", trail.contacted()))
        .stream()
        .filter(mark -> mark.at() != null)
        .toList();
  }

  private Cell since(@Nullable Instant before, Instant at) {
    return before == null
        ? Cell.number("")
        : Cell.number("+" + Times.span(Duration.between(before, at)), paint::cool);
  }

  private Cell points(double points) {
    return Cell.number("%+.1f".formatted(points), points < 0 ? paint::bad : paint::good);
  }
}
