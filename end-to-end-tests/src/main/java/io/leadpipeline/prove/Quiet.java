package io.leadpipeline.prove;

import io.leadpipeline.e2e.Lag;
import io.leadpipeline.e2e.Running;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until nothing moves any more: no lag, nothing in outbox or spool, no alert to be sent. */
final class Quiet {

  private static final int LOOKS = 3;

  private final Running system;
  private final Scope scope;
  private final Lag lag;
  private int stillLooks;

  private Quiet(Running system, Scope scope, Lag lag) {
    this.system = system;
    this.scope = scope;
    this.lag = lag;
  }

  /** Waits until all is still. */
  static Optional<Finding> missed(Running system, Duration atMost) {
    return missed(system, Scope.ALL, atMost);
  }

  /** Waits until the scope is still; says what moves when it is not after {@code atMost}. */
  static Optional<Finding> missed(Running system, Scope scope, Duration atMost) {
    String broker = system.stack().broker().bootstrapServers();
    try (Lag lag = new Lag(broker)) {
      Quiet quiet = new Quiet(system, scope, lag);
      return quiet.await(atMost)
          ? Optional.empty()
          : Optional.of(
              new Finding("all comes to rest in " + atMost.toSeconds() + " s", quiet.moving()));
    }
  }

  private boolean await(Duration atMost) {
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
    return scope.backlogs().stream().allMatch(this::empty)
        && scope.consumptions().stream().allMatch(this::caughtUp);
  }

  private String moving() {
    Stream<String> backlogs = scope.backlogs().stream().filter(it -> !empty(it));
    Stream<String> behind =
        scope.consumptions().stream().filter(it -> !caughtUp(it)).map(Consumption::consumer);
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
