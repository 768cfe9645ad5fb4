package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Temperature;
import java.time.Duration;

/**
 * How long sales may take before others are asked.
 *
 * @param remindAt share of the answer's clock after which the rep is reminded, above 0 and at most
 *     1
 * @param mostHops how many reps are asked before the fallback owner gets the lead
 * @param contactHot time from acceptance to the first contact of a hot lead
 * @param contactOther the same for all others
 * @param overdueAfter time from the reminder to contact until the manager is told
 * @param snooze how much time a rep gets who asks for more
 */
public record Patience(
    double remindAt,
    int mostHops,
    Duration contactHot,
    Duration contactOther,
    Duration overdueAfter,
    Duration snooze) {

  Duration toContact(Lead lead) {
    return lead.temperature().equals(Temperature.HOT) ? contactHot : contactOther;
  }

  /** How long before the end of the answer's clock the rep is reminded. */
  Duration noticeOf(Duration clock) {
    return Duration.ofMillis(Math.round(clock.toMillis() * (1 - remindAt)));
  }
}
