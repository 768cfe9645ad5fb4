package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.client.EventTail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sends the plan, watches the leads move, and waits until the books tie up. */
final class Demo {

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Account account;
  private final EventTail events;
  private final Board board;
  private final Instant start = Instant.now();
  private Instant lastEvent = start;

  Demo(Account account, EventTail events, Board board) {
    this.account = account;
    this.events = events;
    this.board = board;
  }

  Summary run(List<Planned> plan, Duration lasts, Sender sender) {
    sender.start(plan, SimulatedHour.from(start, lasts));
    while (passed().compareTo(lasts) < 0) {
      watch();
    }
    Summary summary = account.summary();
    while (!isComplete(summary, plan) && !isTooLong()) {
      watch();
      summary = account.summary();
    }
    board.close();
    return summary;
  }

  private void watch() {
    events
        .next(LOOK)
        .forEach(event -> {
          lastEvent = Instant.now();
          account.saw(event).ifPresent(this::show);
        });
    board.draw(passed(), footer());
  }

  private void show(UUID lead) {
    account.line(lead).ifPresent(line -> board.moved(lead, line, passed()));
  }

  private String footer() {
    Summary now = account.summary();
    return "%6.1f s  %d posts, %d leads, %d want sales, %d alerted"
        .formatted(
            passed().toMillis() / 1_000.0,
            now.posts().sent(),
            now.leads().size(),
            now.wanted(),
            now.alerted());
  }

  private static boolean isComplete(Summary summary, List<Planned> plan) {
    return summary.posts().sent() == plan.size() && summary.tiesUp();
  }

  /** Nothing came for so long that nothing will. */
  private boolean isTooLong() {
    return Duration.between(lastEvent, Instant.now()).compareTo(PATIENCE) > 0;
  }

  private Duration passed() {
    return Duration.between(start, Instant.now());
  }
}
