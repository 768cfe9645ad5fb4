package io.leadpipeline.notification.metrics;

import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.application.Gate;
import io.leadpipeline.notification.application.WatchUnknownReps;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * What alerts wait for. Always UP: neither a mail server that is away nor a rep who is not known is
 * mended by restarting this service.
 */
public final class AlertHealth implements HealthIndicator {

  private final WatchUnknownReps watch;
  private final Gate mail;

  public AlertHealth(WatchUnknownReps watch, Gate mail) {
    this.watch = watch;
    this.mail = mail;
  }

  @Override
  public Health health() {
    AlertBook.Overdue overdue = watch.overdue();
    return Health.up()
        .withDetail("mail", mail.width() > 0 ? "taken" : "away, tried again")
        .withDetail("waitingForUnknownRep", overdue.alerts())
        .withDetail("unknownReps", overdue.reps())
        .withDetail("oldestSeconds", Math.round(overdue.oldestSeconds()))
        .build();
  }
}
