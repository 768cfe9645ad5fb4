package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.cli.text.Width;
import io.leadpipeline.events.Stage;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** One lead as one line. */
final class LinePrinter {

  private static final int WHO = 34;
  private static final int STAGES = 31;
  private static final int WARMTH = 8;

  private final Paint paint;

  LinePrinter(Paint paint) {
    this.paint = paint;
  }

  /** The lead as it stands some time after the start. */
  String line(LeadLine lead, Duration after) {
    String warmth =
        "%s %.0f".formatted(lead.temperature().value().toLowerCase(Locale.ROOT), lead.engagement());
    String stages = lead.stages().stream().map(Stage::value).collect(Collectors.joining(" → "));
    return "%6.1f s  %s  %s  %s  %s"
        .formatted(
            after.toMillis() / 1_000.0,
            Width.exactly(Width.harmless(lead.who()), WHO),
            paint.strong(Width.exactly(stages, STAGES)),
            paint.temperature(lead.temperature().value(), Width.exactly(warmth, WARMTH)),
            handoff(lead))
        .stripTrailing();
  }

  private String handoff(LeadLine lead) {
    String rep = lead.rep().map(name -> "→ " + name).orElse("");
    return rep
        + lead.alerted().map(time -> paint.good(", alerted in " + Times.span(time))).orElse("");
  }
}
