package io.leadpipeline.cli.lead;

import io.leadpipeline.cli.text.Bar;
import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.PersonName;
import io.leadpipeline.cli.text.Table;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.cli.text.Width;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.WhyNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a lead is and how far it came. */
final class LeadPage {

  private static final String INDENT = "  ";

  private final Paint paint;
  private final TrailPage trail;
  private final HandoffPage handoffs;

  LeadPage(Paint paint, Times times) {
    this.paint = paint;
    this.trail = new TrailPage(paint, times);
    this.handoffs = new HandoffPage(paint, times);
  }

  List<String> lines(WholeLead whole) {
    LeadFacts lead = whole.lead();
    List<String> lines = new ArrayList<>(head(lead));
    lines.add("");
    lines.addAll(standing(lead));
    section(lines, "WHY NOW", reasons(lead));
    section(lines, "TRAIL", trail.trail(lead.trail()));
    section(lines, "STAGES", trail.history(lead.history()));
    section(lines, "RECEIPT  model " + lead.receipt().model(), trail.receipt(lead.receipt()));
    section(lines, "HANDOFFS", handoffs.handoffs(whole.handoffs(), lead.asOf()));
    section(lines, "ALERTS", handoffs.alerts(whole.alerts()));
    return lines;
  }

  private void section(List<String> lines, String title, List<String> content) {
    lines.add("");
    lines.add(paint.faint(title));
    lines.addAll(content.isEmpty() ? List.of(INDENT + paint.faint("none")) : content);
  }

  private List<String> head(LeadFacts lead) {
    Contact contact = lead.contact();
    String who = joined(" · ", PersonName.of(contact), contact.company());
    String mark = lead.test() ? paint.warm("  test") : "";
    return List.of(
        paint.strong(who) + mark,
        joined(" · ", contact.jobTitle(), contact.email(), contact.phone(), contact.country()),
        paint.faint("lead " + lead.id()));
  }

  private List<String> standing(LeadFacts lead) {
    String temperature = lead.temperature().value();
    return new Table(INDENT)
        .row(Cell.of("stage", paint::faint), Cell.of(way(lead)))
        .row(
            Cell.of("temperature", paint::faint),
            Cell.of(
                temperature.toLowerCase(Locale.ROOT), text -> paint.temperature(temperature, text)))
        .row(Cell.of("fit", paint::faint), Cell.of(bar(lead.fit())))
        .row(Cell.of("engagement", paint::faint), Cell.of(bar(lead.engagement())))
        .row(
            Cell.of("persona", paint::faint),
            Cell.of(lead.persona() == null ? "none yet" : lead.persona()))
        .row(Cell.of("budget", paint::faint), letter(lead.bant().budget()))
        .row(Cell.of("authority", paint::faint), letter(lead.bant().authority()))
        .row(Cell.of("need", paint::faint), letter(lead.bant().need()))
        .row(Cell.of("timeline", paint::faint), letter(lead.bant().timeline()))
        .lines();
  }

  /** The stages it went through; before its first change only the one it has. */
  private String way(LeadFacts lead) {
    String way =
        lead.history().stream()
            .map(step -> " → " + step.to().value())
            .collect(Collectors.joining("", Stage.VISITOR.value(), ""));
    return paint.strong(lead.history().isEmpty() ? lead.stage().value() : way);
  }

  private String bar(double value) {
    String number = "%5.1f".formatted(value);
    return number + "  " + (value >= 60 ? paint.good(Bar.of(value)) : paint.cool(Bar.of(value)));
  }

  private Cell letter(BantAnswer letter) {
    String said = letter.answer() == null ? "" : "  " + Width.harmless(letter.answer());
    if (letter.state().equals(BantState.CONFIRMED)) {
      return Cell.of("✓ confirmed" + said, paint::good);
    }
    return letter.state().equals(BantState.UNKNOWN)
        ? Cell.of("· unknown", paint::faint)
        : Cell.of("~ " + letter.state().value().toLowerCase(Locale.ROOT) + said, paint::warm);
  }

  private static List<String> reasons(LeadFacts lead) {
    return WhyNow.render(lead.whyNow(), Locale.ENGLISH).stream()
        .map(reason -> INDENT + Width.harmless(reason))
        .toList();
  }

  private static String joined(String by, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(part -> Width.harmless(String.valueOf(part)))
        .collect(Collectors.joining(by));
  }
}
