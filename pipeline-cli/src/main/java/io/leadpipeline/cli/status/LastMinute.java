package io.leadpipeline.cli.status;

import io.leadpipeline.cli.measure.Latencies;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long the leads of the last minute took, by the trails of their events. */
final class LastMinute {

  static final Duration LENGTH = Duration.ofMinutes(1);

  private static final String ACCEPTED = "received → accepted";
  private static final String SCORED = "accepted → scored";
  private static final String ROUTED = "scored → routed";
  private static final String ALERTED = "routed → alerted";
  private static final String WHOLE = "received → alerted";
  private static final List<String> HOPS = List.of(ACCEPTED, SCORED, ROUTED, ALERTED, WHOLE);

  private final Map<Step, Took> taken = new HashMap<>();
  private final Map<UUID, SubmissionRejected> rejected = new HashMap<>();

  /** A part of the way of one signal or handoff, which several events may tell of. */
  private record Step(String hop, UUID of) {}

  private record Took(Instant until, Duration time) {}

  void take(LeadEvent event) {
    switch (event) {
      case SubmissionRejected it -> rejected.put(it.submissionId(), it);
      case StageEvent it -> scored(it.about().causeId(), it.trail());
      case HandoffEvent.Offered it when it.handoff().hop() == 1 ->
          took(ROUTED, it.handoff().id(), it.trail().scored(), it.trail().routed());
      case AlertEvent.AcceptedByChannel it -> alerted(it.alert().handoffId(), it.trail());
      case HandoffEvent _, AlertEvent _, LeadReceived _ -> {}
      case AnswerGiven _, OutcomeReported _, RepChanged _, BrakeEngaged _ -> {}
    }
  }

  /** Leaves out what is older than a minute now. */
  void forgetBefore(Instant start) {
    taken.values().removeIf(it -> it.until().isBefore(start));
    rejected.values().removeIf(it -> it.receivedAt().isBefore(start));
  }

  List<Hop> hops() {
    return HOPS.stream().map(this::hop).toList();
  }

  /** Posts of the last minute, whose accepted signals were counted by Kafka. */
  Posts posts(long accepted) {
    long spam = rejected.values().stream().filter(it -> it.verdict().equals("SPAM")).count();
    return new Posts(accepted, spam, rejected.size() - spam, 0);
  }

  private void scored(UUID cause, Trail trail) {
    took(ACCEPTED, cause, trail.received(), trail.accepted());
    took(SCORED, cause, trail.accepted(), trail.scored());
  }

  /** The alert of a later offer says nothing about the way: the rep before had five minutes. */
  private void alerted(UUID handoff, Trail trail) {
    took(ALERTED, handoff, trail.routed(), trail.alerted());
    took(WHOLE, handoff, trail.received(), trail.alerted());
  }

  private void took(String hop, UUID of, @Nullable Instant from, @Nullable Instant until) {
    if (from != null && until != null) {
      taken.putIfAbsent(new Step(hop, of), new Took(until, Duration.between(from, until)));
    }
  }

  private Hop hop(String name) {
    Latencies times =
        new Latencies(
            taken.entrySet().stream()
                .filter(it -> it.getKey().hop().equals(name) && isOfFirstOffer(it.getKey()))
                .map(it -> it.getValue().time())
                .toList());
    return new Hop(name, times.count(), times.percentile(50), times.percentile(95));
  }

  private boolean isOfFirstOffer(Step step) {
    boolean ofOffer = step.hop().equals(ALERTED) || step.hop().equals(WHOLE);
    return !ofOffer || taken.containsKey(new Step(ROUTED, step.of()));
  }
}
