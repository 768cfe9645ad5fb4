package io.leadpipeline.routing.scheduling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.leadpipeline.routing.application.Timers;
import io.leadpipeline.routing.domain.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Timers as rows of db-scheduler, written through the connection of the current transaction. */
public final class ScheduledTimers implements Timers {
  private final SchedulerClient scheduler;

  public ScheduledTimers(DataSource database) {
    this.scheduler =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
  }

  @Override
  public void set(Collection<Timer> timers) {
    List<SchedulableInstance<?>> instances = new ArrayList<>();
    for (Timer timer : timers) {
      var instance = new TaskInstance<Void>(HandoffTimer.NAME, HandoffTimer.idOf(timer));
      instances.add(SchedulableInstance.of(instance, timer.at()));
    }
    if (!instances.isEmpty()) {
      scheduler.scheduleBatch(instances);
    }
  }
}
