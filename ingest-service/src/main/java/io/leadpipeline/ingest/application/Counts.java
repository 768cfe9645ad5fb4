package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.TrailMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The law of ingest's counters: requests = accepted + spam + refused + unavailable. */
public final class Counts {

  private static final String REQUESTS = "leadpipeline.ingest.requests";

  private static final String REJECTIONS = "leadpipeline.ingest.rejections";

  private final Counter accepted;
  private final Counter spam;
  private final Counter refused;
  private final Counter unavailable;
  private final Counter held;
  private final Counter replayed;
  private final Counter refusedAgain;
  private final Counter discarded;
  private final TrailMeters trails;
  private final Map<Kept, Counter> signals = new EnumMap<>(Kept.class);

  public Counts(MeterRegistry meters) {
    trails = new TrailMeters(meters);
    accepted = meters.counter(REQUESTS, "outcome", "accepted");
    spam = meters.counter(REQUESTS, "outcome", "spam");
    refused = meters.counter(REQUESTS, "outcome", "refused");
    unavailable = meters.counter(REQUESTS, "outcome", "unavailable");
    held = meters.counter("leadpipeline.ingest.signals", "kept", "held");
    replayed = meters.counter(REJECTIONS, "decision", "replayed");
    refusedAgain = meters.counter(REJECTIONS, "decision", "refused");
    discarded = meters.counter(REJECTIONS, "decision", "discarded");
    signals.put(Kept.IN_KAFKA, meters.counter("leadpipeline.ingest.signals", "kept", "kafka"));
    signals.put(Kept.IN_SPOOL, meters.counter("leadpipeline.ingest.signals", "kept", "spool"));
  }

  void told(Collection<Outgoing> events, Kept kept) {
    if (kept.durably()) {
      events.forEach(it -> trails.told(it.event()));
    }
  }

  void request(Parsed parsed, Kept kept) {
    if (!kept.durably()) {
      unavailable.increment();
      return;
    }
    switch (parsed) {
      case Parsed.Accepted it -> accepted(it, kept);
      case Parsed.Held _ -> held();
      case Parsed.Spam _ -> spam.increment();
      case Parsed.Refused _ -> refused.increment();
      case Parsed.Unreadable _ -> refused.increment();
    }
  }

  private void held() {
    accepted.increment();
    held.increment();
  }

  void replayed(Collection<RejectionResult> results) {
    replayed.increment((double) count(results, RejectionResult.REPLAYED));
    refusedAgain.increment((double) count(results, RejectionResult.REFUSED));
  }

  void discarded(Collection<RejectionResult> results) {
    discarded.increment((double) count(results, RejectionResult.DISCARDED));
  }

  private static long count(Collection<RejectionResult> results, String result) {
    return results.stream().filter(it -> it.is(result)).count();
  }

  private void accepted(Parsed.Accepted it, Kept kept) {
    accepted.increment();
    Counter place = signals.get(kept);
    if (place != null) {
      place.increment(it.signals().size());
    }
  }
}
