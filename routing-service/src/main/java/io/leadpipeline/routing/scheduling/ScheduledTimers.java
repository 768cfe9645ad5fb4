package io.leadpipeline.routing.scheduling;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.Timers;
import io.leadpipeline.routing.domain.Timer;
import java.util.Collection;

/**
 * Timers as rows of db-scheduler, in the shape its documentation gives them. Written like any other
 * row of the transaction: its own client would take a round trip of its own for each.
 */
public final class ScheduledTimers implements Timers {
  private static final String SET =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select :task, id, at, false, 1 from unnest(:ids, :times) as t (id, at)
      on conflict (task_name, task_instance) do nothing
      """;

  private final Trips trips;

  public ScheduledTimers(Trips trips) {
    this.trips = trips;
  }

  @Override
  public void set(Collection<Timer> timers) {
    if (!timers.isEmpty()) {
      trips
          .sql(SET)
          .param("task", HandoffTimer.NAME)
          .param("ids", SqlArrays.texts(timers, HandoffTimer::idOf))
          .param("times", SqlArrays.instants(timers, Timer::at))
          .update();
    }
  }
}
