package io.leadpipeline.prove;

import io.leadpipeline.e2e.Lag;
import io.leadpipeline.e2e.Running;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until nothing moves any more: no lag, nothing in outbox or spool, no alert to be sent. */
final class Quiet {

  private static final List<String> BACKLOGS =
      List.of(
          "ingest select count(*) from spool",
          "ingest select count(*) from outbox",
          "scoring select count(*) from outbox",
          "routing select count(*) from outbox",
          "notification select count(*) from outbox",
          "notification select count(*) from alert where state = 'PLANNED'");
  private static final int LOOKS = 3;

  private final Running system;
  private final Lag lag;
  private int stillLooks;

  Quiet(Running system, Lag lag) {
    this.system = system;
    this.lag = lag;
  }

  /** Waits until all is still; says what moves when it is not after {@code atMost}. */
  static Optional<Finding> missed(Running system, Duration atMost) {
    String broker = system.stack().broker().bootstrapServers();
    try (Lag lag = new Lag(broker)) {
      Quiet quiet = new Quiet(system, lag);
      return quiet.await(atMost)
          ? Optional.empty()
          : Optional.of(
              new Finding("all comes to rest in " + atMost.toSeconds() + " s", quiet.moving()));
    }
  }

  /** Returns when all is still; false when it is not after {@code atMost}. */
  boolean await(Duration atMost) {
    try {
      Awaitility.await()
          .atMost(atMost)
          .pollInterval(Duration.ofMillis(300))
          .until(() -> {
            stillLooks = still() ? stillLooks + 1 : 0;
            return stillLooks == LOOKS;
          });
      return true;
    } catch (ConditionTimeoutException stillMoving) {
      return false;
    }
  }

  private boolean still() {
    return BACKLOGS.stream().allMatch(this::empty)
        && Consumption.ALL.stream().allMatch(this::caughtUp);
  }

  private String moving() {
    Stream<String> backlogs = BACKLOGS.stream().filter(it -> !empty(it));
    Stream<String> behind =
        Consumption.ALL.stream().filter(it -> !caughtUp(it)).map(Consumption::consumer);
    return Stream.concat(backlogs, behind).collect(Collectors.joining(", "));
  }

  private boolean empty(String backlog) {
    int space = backlog.indexOf(' ');
    return Evidence.database(system.stack(), backlog.substring(0, space))
            .sql(backlog.substring(space + 1))
            .query((row, _) -> row.getLong(1))
            .single()
        == 0;
  }

  private boolean caughtUp(Consumption consumption) {
    return lag.isNone(consumption.consumer(), consumption.topic());
  }
}
