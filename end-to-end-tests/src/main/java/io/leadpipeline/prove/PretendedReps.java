package io.leadpipeline.prove;

import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.testsupport.TestProducer;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reps who accept, decline, call, forget to, and let offers pass, so that leads come free again and
 * every clock runs out now and then.
 */
final class PretendedReps {

  private final String broker;
  private final Random random;
  private final AtomicInteger answers = new AtomicInteger();
  private volatile boolean working = true;
  private volatile long lastOffer = System.nanoTime();
  private volatile long longest;

  PretendedReps(String broker, long seed) {
    this.broker = broker;
    this.random = new Random(seed);
  }

  /** Answers what is told, until the day is over. */
  void work() {
    try (var handoffs = new Feed<>(broker, Topics.HANDOFFS, HandoffEvent.class);
        TestProducer producer = new TestProducer(broker)) {
      while (working) {
        handoffs.more().forEach(event -> hear(event, producer));
      }
    }
  }

  void goHome() {
    working = false;
  }

  int answers() {
    return answers.get();
  }

  /** From now on, the longest time without an offer is measured anew. */
  void measureStandstill() {
    lastOffer = System.nanoTime();
    longest = 0;
  }

  Duration longestStandstill() {
    return Duration.ofNanos(Math.max(longest, System.nanoTime() - lastOffer));
  }

  private void hear(HandoffEvent event, TestProducer producer) {
    switch (event) {
      case HandoffEvent.Offered offer -> {
        noteOffer();
        answer(offer, producer);
      }
      case HandoffEvent.Reminded told
          when told.handoff().state().equals(HandoffState.ACCEPTED) && random.nextBoolean() ->
          reject(told, told.handoff().rep(), producer);
      case HandoffEvent.Escalated told when told.reason().equals("not-contacted") ->
          reject(told, told.handoff().rep(), producer);
      case HandoffEvent.Escalated told when told.reason().equals("unanswered") ->
          take(told, told.told().getFirst(), producer);
      case HandoffEvent _ -> {}
    }
  }

  private void noteOffer() {
    long now = System.nanoTime();
    longest = Math.max(longest, now - lastOffer);
    lastOffer = now;
  }

  private void answer(HandoffEvent.Offered offer, TestProducer producer) {
    Rep rep = offer.handoff().rep();
    switch (random.nextInt(8)) {
      case 0, 1 -> send(offer, rep, AnswerKind.DECLINE, "BUSY", null, producer);
      case 2, 3, 4 -> take(offer, rep, producer);
      case 5 -> send(offer, rep, AnswerKind.ACCEPT, null, null, producer);
      default -> {}
    }
  }

  private void take(HandoffEvent event, @Nullable Rep rep, TestProducer producer) {
    send(event, rep, AnswerKind.ACCEPT, null, null, producer);
    reject(event, rep, producer);
  }

  private void reject(HandoffEvent event, @Nullable Rep rep, TestProducer producer) {
    send(event, rep, AnswerKind.OUTCOME, "NO_NEED", OutcomeKind.REJECTED, producer);
  }

  private void send(
      HandoffEvent event,
      @Nullable Rep rep,
      AnswerKind kind,
      @Nullable String reason,
      @Nullable OutcomeKind outcome,
      TestProducer producer) {
    if (rep == null) {
      return;
    }
    UUID lead = event.about().leadId();
    producer.send(
        UUID.randomUUID(),
        Topics.ANSWERS,
        lead.toString(),
        new AnswerGiven(
            lead,
            event.about().causeId(),
            event.handoff().id(),
            rep.id(),
            event.handoff().hop(),
            kind,
            reason,
            "prove",
            Trail.EMPTY,
            outcome,
            null,
            null));
    answers.incrementAndGet();
  }
}
