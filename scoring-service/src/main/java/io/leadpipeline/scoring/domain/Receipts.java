package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Receipt.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the receipt of a score. Lines named {@code fit:…} add up to fit, the others to engagement,
 * to the last digit: small lines are put together as {@code others}, and what rounding leaves goes
 * to the heaviest line.
 */
final class Receipts {

  private static final int FIT_LINES = 4;
  private static final int ENGAGEMENT_LINES = 8;
  private static final double TOO_SMALL_TO_SHOW = 0.005;
  private static final Comparator<Counted> HEAVIEST_FIRST =
      Comparator.<Counted>comparingDouble(line -> -Math.abs(line.now()))
          .thenComparing(Counted::rule);

  private Receipts() {}

  static Receipt of(Model model, EngagementReading engagement, FitReading fit) {
    List<Counted> earned = heaviestFirst(engagement.counted());
    List<Counted> fitting = heaviestFirst(fit.counted());
    List<Counted> lines = new ArrayList<>();
    lines.addAll(exact(shortened(earned, ENGAGEMENT_LINES, "others"), engagement.score()));
    lines.addAll(exact(shortened(fitting, FIT_LINES, FitReading.PREFIX + "others"), fit.score()));
    int more = hidden(earned, ENGAGEMENT_LINES) + hidden(fitting, FIT_LINES);
    return new Receipt(model.version(), lines, more);
  }

  private static List<Counted> heaviestFirst(List<Counted> counted) {
    Map<String, Counted> byRule = new LinkedHashMap<>();
    counted.forEach(line -> byRule.merge(line.rule(), line, Receipts::together));
    return byRule.values().stream()
        .filter(line -> Math.abs(line.now()) >= TOO_SMALL_TO_SHOW)
        .sorted(HEAVIEST_FIRST)
        .toList();
  }

  private static Counted together(Counted a, Counted b) {
    Counted newer = b.at().isBefore(a.at()) ? a : b;
    return new Counted(
        a.rule(), newer.signalId(), newer.at(), a.points() + b.points(), a.now() + b.now());
  }

  private static List<Counted> shortened(List<Counted> lines, int most, String others) {
    if (lines.size() <= most) {
      return lines;
    }
    List<Counted> shown = new ArrayList<>(lines.subList(0, most - 1));
    Counted rest = lines.subList(most - 1, lines.size()).stream().reduce(Receipts::together).get();
    shown.add(new Counted(others, rest.signalId(), rest.at(), rest.points(), rest.now()));
    return shown;
  }

  private static int hidden(List<Counted> lines, int most) {
    return lines.size() <= most ? 0 : lines.size() - most + 1;
  }

  private static List<Counted> exact(List<Counted> lines, double score) {
    List<Counted> exact = new ArrayList<>();
    long left = Points.hundredths(score);
    for (Counted line : lines.reversed()) {
      boolean heaviest = exact.size() == lines.size() - 1;
      long now = heaviest ? left : Points.hundredths(line.now());
      left -= now;
      exact.addFirst(told(line, now));
    }
    return exact;
  }

  private static Counted told(Counted line, long hundredths) {
    return new Counted(
        line.rule(), line.signalId(), line.at(), Points.rounded(line.points()), hundredths / 100.0);
  }
}
