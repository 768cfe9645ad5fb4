package io.leadpipeline.scoring.application;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.scoring.domain.Progress;
import io.leadpipeline.scoring.domain.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events of one lead in one batch; each has a version of its own. */
final class Telling {

  private final LeadWork work;
  private final Lead lead;
  private final Instant now;
  private final List<Outgoing> events = new ArrayList<>();
  private Optional<Arrival> cause = Optional.empty();
  private Optional<Stage> toldStage = Optional.empty();

  Telling(LeadWork work, Lead lead, Instant now) {
    this.work = work;
    this.lead = lead;
    this.now = now;
  }

  void stageChanged(Stage announced, Progress progress) {
    Arrival arrival = causing(progress.last().map(StageChange::causeId));
    String reason = progress.last().map(StageChange::reason).orElse(null);
    Stage stage = progress.stage();
    tell(
        "StageChanged",
        arrival,
        about -> new StageEvent.StageChanged(about, announced, stage, reason, lead, testAddress()));
    cause = Optional.of(arrival);
    toldStage = Optional.of(stage);
  }

  void handRaised(Arrival arrival) {
    Intent intent = arrival.signal().intent();
    if (intent == null) {
      throw new IllegalArgumentException(
          arrival.signal().id() + ": no intent (expected: a raised hand)");
    }
    tell(
        "HandRaised",
        arrival,
        about -> new StageEvent.HandRaised(about, intent, lead, testAddress()));
    cause = Optional.of(arrival);
  }

  void updated() {
    tell("LeadUpdated", work.arrivals.getLast(), about -> new StageEvent.LeadUpdated(about, lead));
  }

  List<Outgoing> events() {
    return events;
  }

  boolean nothingYet() {
    return events.isEmpty();
  }

  /** What is followed from now on: the newest raised hand, else what changed the stage. */
  Optional<Arrival> cause() {
    return cause;
  }

  Optional<Stage> toldStage() {
    return toldStage;
  }

  /** The lead's version after this batch; it rises also when nothing is told. */
  long version() {
    return work.before.version() + Math.max(1, events.size());
  }

  @Nullable String testAddress() {
    return work.arrivals.reversed().stream()
        .map(Arrival::testAddress)
        .flatMap(address -> Optional.ofNullable(address).stream())
        .findFirst()
        .orElse(work.before.testAddress());
  }

  /** The arrival with this signal; a change that older signals caused is told for the newest. */
  private Arrival causing(Optional<UUID> signalId) {
    return work.arrivals.stream()
        .filter(arrival -> signalId.filter(arrival.signal().id()::equals).isPresent())
        .findFirst()
        .orElse(work.arrivals.getLast());
  }

  private void tell(String name, Arrival arrival, Function<About, StageEvent> event) {
    UUID leadId = work.before.id();
    long version = work.before.version() + events.size() + 1;
    Signal signal = arrival.signal();
    About about =
        new About(
            leadId,
            version,
            signal.id(),
            signal.submissionId(),
            work.before.test(),
            arrival.trail().withScored(now));
    events.add(
        new Outgoing(
            Ids.event(name, leadId, version),
            Topics.STAGES,
            leadId.toString(),
            event.apply(about),
            arrival.traceparent()));
  }
}
