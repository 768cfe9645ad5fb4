package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Table;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A {@link Summary} as lines for a terminal. */
final class SummaryPage {

  private static final String INDENT = "  ";
  private static final List<Temperature> TEMPERATURES =
      List.of(Temperature.COLD, Temperature.WARM, Temperature.HOT);

  private final Paint paint;

  SummaryPage(Paint paint) {
    this.paint = paint;
  }

  List<String> lines(Summary summary) {
    List<String> lines = new ArrayList<>();
    Outcomes posts = summary.posts();
    lines.add(
        "%d posts: %d accepted, %d spam, %d refused, %d unavailable"
            .formatted(
                posts.sent(),
                posts.accepted(),
                posts.spam(),
                posts.refused(),
                posts.unavailable()));
    lines.add("");
    lines.addAll(leads(summary.leads()));
    lines.add("");
    lines.add(INDENT + "from the post to the alert  " + new Latencies(summary.waysToAlert()));
    lines.add("");
    lines.addAll(checks(summary.checks()));
    lines.add("");
    lines.add(summary.tiesUp() ? paint.good("It all ties up.") : paint.bad("It does not tie up."));
    return lines;
  }

  private List<String> leads(List<LeadLine> leads) {
    Table table = new Table(INDENT);
    List<Cell> head = new ArrayList<>(List.of(Cell.of("LEADS", paint::faint)));
    TEMPERATURES.forEach(it -> head.add(Cell.number(it.value(), paint::faint)));
    table.row(head.toArray(Cell[]::new));
    for (Stage stage : stages(leads)) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(stage.value(), paint::strong)));
      TEMPERATURES.forEach(it -> row.add(count(leads, stage, it)));
      table.row(row.toArray(Cell[]::new));
    }
    return table.lines();
  }

  /** The ladder first, then whatever else there is. */
  private static List<Stage> stages(List<LeadLine> leads) {
    Stream<Stage> ladder = Stream.of(Stage.VISITOR, Stage.IQL, Stage.MQL, Stage.SRL, Stage.SQL);
    List<Stage> there = leads.stream().map(LeadLine::stage).distinct().toList();
    return Stream.concat(ladder, there.stream()).distinct().filter(there::contains).toList();
  }

  private Cell count(List<LeadLine> leads, Stage stage, Temperature temperature) {
    long count =
        leads.stream()
            .filter(it -> it.stage().equals(stage) && it.temperature().equals(temperature))
            .count();
    return count == 0
        ? Cell.number("·", paint::faint)
        : Cell.number(Long.toString(count), text -> paint.temperature(temperature.value(), text));
  }

  private List<String> checks(List<Check> checks) {
    Table table = new Table(INDENT);
    for (Check check : checks) {
      table.row(
          check.holds() ? Cell.of("✓", paint::good) : Cell.of("✗", paint::bad),
          Cell.number(number(check.left())),
          Cell.of(check.one()),
          Cell.of(check.holds() ? "=" : "≠"),
          Cell.number(number(check.right())),
          Cell.of(check.other()));
    }
    return table.lines();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
