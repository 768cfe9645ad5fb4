package io.leadpipeline.messaging.inbox;

import io.leadpipeline.messaging.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The law of counters as meters, per consumer. */
final class InboxMeters {

  private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
  private final Counter received;
  private final Counter redelivered;
  private final Counter races;

  InboxMeters(MeterRegistry meters, String consumer) {
    received = meters.counter("leadpipeline.inbox.received", "consumer", consumer);
    redelivered = meters.counter("leadpipeline.inbox.redelivered", "consumer", consumer);
    races = meters.counter("leadpipeline.inbox.races", "consumer", consumer);
    for (Outcome outcome : Outcome.values()) {
      String tag = outcome.name().toLowerCase(Locale.ROOT);
      outcomes.put(
          outcome, meters.counter("leadpipeline.inbox.done", "consumer", consumer, "outcome", tag));
    }
  }

  void received(int fresh, int repeated) {
    received.increment(fresh);
    redelivered.increment(repeated);
  }

  void done(Collection<Outcome> done) {
    done.forEach(this::done);
  }

  private void done(Outcome outcome) {
    Objects.requireNonNull(outcomes.get(outcome)).increment();
  }

  void lostRaces(int count) {
    races.increment(count);
  }
}
