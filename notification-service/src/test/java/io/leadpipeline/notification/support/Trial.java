package io.leadpipeline.notification.support;

import io.leadpipeline.notification.application.Practice;
import io.leadpipeline.notification.application.SendAlert;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.testsupport.SettableClock;
import java.time.Duration;
import java.util.List;

/**
 * One alert, tried until something becomes of it; the pauses between its tries pass on a clock that
 * is set, not waited for.
 *
 * @param what became of it, such as {@code Accepted}
 * @param gone true when its target is not used any more
 */
public record Trial(String what, boolean gone, int tries, Duration took) {

  public static Trial of(Practice practice, Errand errand) {
    SettableClock clock = new SettableClock(errand.plannedAt());
    SendAlert sendAlert = new SendAlert(List.of(practice), clock);
    Errand next = errand;
    Settlement settled = sendAlert.send(next);
    while (settled instanceof Settlement.Waiting waiting) {
      clock.advance(waiting.pause());
      next = new Errand(errand.notice(), errand.person(), next.attempt() + 1, errand.plannedAt());
      settled = sendAlert.send(next);
    }
    Duration took = Duration.between(errand.plannedAt(), clock.instant());
    return new Trial(settled.getClass().getSimpleName(), isGone(settled), next.attempt(), took);
  }

  private static boolean isGone(Settlement settled) {
    return switch (settled) {
      case Settlement.Failed failed -> failed.gone();
      case Settlement.FellBack fellBack -> fellBack.gone();
      case Settlement _ -> false;
    };
  }
}
