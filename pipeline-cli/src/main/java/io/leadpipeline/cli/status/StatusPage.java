package io.leadpipeline.cli.status;

import io.leadpipeline.cli.status.ServiceState.Backlog;
import io.leadpipeline.cli.text.Cell;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Table;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.messaging.consumer.Offsets.Lag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A {@link Status} as lines for a terminal. */
final class StatusPage {

  private static final String INDENT = "  ";
  private static final long MANY = 100;

  private final Paint paint;
  private final Times times;

  StatusPage(Paint paint, Times times) {
    this.paint = paint;
    this.times = times;
  }

  List<String> lines(Status status) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(status));
    lines.add("");
    lines.addAll(services(status.services()));
    if (!status.consumers().isEmpty()) {
      lines.add("");
      lines.addAll(consumers(status.consumers()));
    }
    if (!status.hops().isEmpty()) {
      lines.add("");
      lines.addAll(hops(status));
    }
    lines.add("");
    lines.addAll(posts(status));
    return lines;
  }

  private String headline(Status status) {
    List<String> down =
        status.services().stream().filter(it -> !it.up()).map(ServiceState::name).toList();
    String verdict =
        down.isEmpty()
            ? paint.good("everything is up")
            : paint.bad(String.join(", ", down) + (down.size() == 1 ? " is down" : " are down"));
    return paint.strong("Lead Pipeline") + "  " + times.day(status.at()) + "  " + verdict;
  }

  private List<String> services(List<ServiceState> services) {
    Table table = new Table(INDENT);
    table.row(
        head("SERVICE"),
        head("STATE"),
        head("READY"),
        number("OUTBOX"),
        number("SPOOL"),
        number("NO REP YET"),
        number("DEAD LETTERS"),
        head("WHY NOT"));
    services.forEach(service -> table.row(row(service)));
    return table.lines();
  }

  private Cell[] row(ServiceState service) {
    UnaryOperator<String> colour = service.up() ? paint::good : paint::bad;
    Backlog backlog = service.backlog();
    return new Cell[] {
      Cell.of(service.name(), paint::strong),
      Cell.of(service.up() ? "up" : "down", colour),
      Cell.of(service.ready() ? "yes" : "no", service.ready() ? paint::good : paint::bad),
      figure(backlog.outbox(), paint::warm),
      figure(backlog.spool(), paint::warm),
      figure(backlog.waitingForRep(), paint::warm),
      figure(backlog.deadLetters(), paint::bad),
      Cell.of(String.join("; ", service.why()), colour)
    };
  }

  private List<String> consumers(List<Lag> consumers) {
    Table table = new Table(INDENT);
    table.row(head("CONSUMER"), head("TOPIC"), number("MEMBERS"), number("LAG"));
    for (Lag lag : consumers) {
      UnaryOperator<String> members = lag.members() == 0 ? paint::bad : paint::faint;
      table.row(
          Cell.of(lag.consumer()),
          Cell.of(lag.topic(), paint::faint),
          Cell.number(Integer.toString(lag.members()), members),
          Cell.number(grouped(lag.lag()), lag.lag() >= MANY ? paint::bad : paint::good));
    }
    return table.lines();
  }

  private List<String> hops(Status status) {
    Table table = new Table(INDENT);
    table.row(head("LAST MINUTE"), number("LEADS"), number("P50"), number("P95"));
    for (Hop hop : status.hops()) {
      table.row(
          Cell.of(hop.name()),
          Cell.number(grouped(hop.count()), paint::faint),
          millis(hop, hop.p50()),
          millis(hop, hop.p95()));
    }
    return table.lines();
  }

  private List<String> posts(Status status) {
    Table table = new Table(INDENT);
    table.row(
        head("POSTS"),
        number("ACCEPTED"),
        number("SPAM"),
        number("REFUSED"),
        number("UNAVAILABLE"));
    Posts minute = status.lastMinute();
    Posts all = status.sinceStart();
    table.row(
        Cell.of("last minute"),
        Cell.number(grouped(minute.accepted())),
        Cell.number(grouped(minute.spam())),
        Cell.number(grouped(minute.refused())));
    table.row(
        Cell.of("since ingest's start"),
        Cell.number(grouped(all.accepted())),
        Cell.number(grouped(all.spam())),
        Cell.number(grouped(all.refused())),
        figure(all.unavailable(), paint::bad));
    return table.lines();
  }

  private Cell head(String text) {
    return Cell.of(text, paint::faint);
  }

  private Cell number(String text) {
    return Cell.number(text, paint::faint);
  }

  private Cell figure(@Nullable Long value, UnaryOperator<String> alarm) {
    if (value == null) {
      return Cell.number("·", paint::faint);
    }
    return Cell.number(grouped(value), value == 0 ? paint::good : alarm);
  }

  private Cell millis(Hop hop, double millis) {
    return hop.count() == 0
        ? Cell.number("·", paint::faint)
        : Cell.number("%.1f ms".formatted(millis));
  }

  private static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
