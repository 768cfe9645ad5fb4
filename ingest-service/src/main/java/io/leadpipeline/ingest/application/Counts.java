package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** The law of ingest's counters: requests = accepted + spam + refused + unavailable. */
public final class Counts {

  private static final String REQUESTS = "leadpipeline.ingest.requests";

  private final Counter accepted;
  private final Counter spam;
  private final Counter refused;
  private final Counter unavailable;
  private final Map<Kept, Counter> signals = new EnumMap<>(Kept.class);

  public Counts(MeterRegistry meters) {
    accepted = meters.counter(REQUESTS, "outcome", "accepted");
    spam = meters.counter(REQUESTS, "outcome", "spam");
    refused = meters.counter(REQUESTS, "outcome", "refused");
    unavailable = meters.counter(REQUESTS, "outcome", "unavailable");
    signals.put(Kept.IN_KAFKA, meters.counter("leadpipeline.ingest.signals", "kept", "kafka"));
    signals.put(Kept.IN_SPOOL, meters.counter("leadpipeline.ingest.signals", "kept", "spool"));
  }

  void request(Parsed parsed, Kept kept) {
    if (!kept.durably()) {
      unavailable.increment();
      return;
    }
    switch (parsed) {
      case Parsed.Accepted it -> accepted(it, kept);
      case Parsed.Spam _ -> spam.increment();
      case Parsed.Refused _ -> refused.increment();
      case Parsed.Unreadable _ -> refused.increment();
    }
  }

  private void accepted(Parsed.Accepted it, Kept kept) {
    accepted.increment();
    Counter place = signals.get(kept);
    if (place != null) {
      place.increment(it.signals().size());
    }
  }
}
