package io.leadpipeline.routing.scheduling;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.leadpipeline.routing.application.TakeNextStep;
import io.leadpipeline.routing.domain.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The one task of the scheduler. All there is to know stands in the instance's id: {@code
 * handoff/version/snoozed}.
 */
public final class HandoffTimer {
  static final String NAME = "handoff-step";

  /** An outage ends when it ends: a step that failed is tried again soon, and for ever. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  private HandoffTimer() {}

  /** The task that takes a handoff's next step; found again if its instance dies. */
  public static Task<Void> task(TakeNextStep step) {
    return Tasks.oneTime(NAME)
        .onFailure(
            (failed, operations) -> operations.reschedule(failed, failed.getTimeDone().plus(RETRY)))
        .onDeadExecutionRevive()
        .execute((instance, _) -> step.take(read(instance.getId())));
  }

  static String idOf(Timer timer) {
    return timer.handoffId() + "/" + timer.version() + "/" + (timer.snoozed() ? 1 : 0);
  }

  static Timer read(String id) {
    String[] parts = id.split("/", -1);
    return new Timer(
        UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2].equals("1"), Instant.EPOCH);
  }
}
