package io.leadpipeline.messaging.inbox;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.OutageException;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.PoisonException;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.Trouble;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs a step over a batch until every event is done with: lost races are thought again, three
 * times, then alone under locks; a batch that fails is halved until the bad event stands alone.
 */
final class Attempts<E extends LeadEvent, T> {

  private static final Logger log = LoggerFactory.getLogger(Attempts.class);
  private static final int ROUNDS = 3;

  private final Step<E, T> step;
  private final TransactionOperations transactions;
  private final Ledger ledger;
  private final CrashPoints crashPoints;
  private final BugGuard bugs;
  private final InboxMeters meters;

  Attempts(
      Step<E, T> step,
      TransactionOperations transactions,
      Ledger ledger,
      CrashPoints crashPoints,
      BugGuard bugs,
      InboxMeters meters) {
    this.step = step;
    this.transactions = transactions;
    this.ledger = ledger;
    this.crashPoints = crashPoints;
    this.bugs = bugs;
    this.meters = meters;
  }

  void run(List<Delivery<E>> batch) {
    bugs.events(batch.size());
    List<Delivery<E>> left = batch;
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      left = attempt(round == 0 ? left : notDoneYet(left));
      meters.lostRaces(left.size());
    }
    for (Delivery<E> event : notDoneYet(left)) {
      attemptLocked(event);
    }
  }

  /** Another instance may have been done with some of them meanwhile. */
  private List<Delivery<E>> notDoneYet(List<Delivery<E>> batch) {
    if (batch.isEmpty()) {
      return batch;
    }
    var done = ledger.known(batch.stream().map(Delivery::id).toList());
    return batch.stream().filter(event -> !done.contains(event.id())).toList();
  }

  /** Returns the events that lost a race. */
  private List<Delivery<E>> attempt(List<Delivery<E>> batch) {
    if (batch.isEmpty()) {
      return batch;
    }
    try {
      T thought = step.think(batch, Locking.NONE);
      crashPoints.reached(CrashPoints.Point.AFTER_THINK);
      Map<UUID, Outcome> outcomes = recordInTransaction(thought);
      return batch.stream().filter(event -> !outcomes.containsKey(event.id())).toList();
    } catch (RuntimeException failure) {
      return switch (Trouble.of(failure)) {
        case LOST_RACE -> batch;
        case OUTAGE -> throw new OutageException(ledger.consumer(), failure);
        case POISON, BUG -> batch.size() == 1 ? single(batch, failure) : halved(batch);
      };
    }
  }

  private Map<UUID, Outcome> recordInTransaction(T thought) {
    Map<UUID, Outcome> outcomes =
        transactions.execute(_ -> {
          Map<UUID, Outcome> recorded = step.record(thought);
          ledger.done(recorded);
          crashPoints.reached(CrashPoints.Point.IN_TRANSACTION);
          return recorded;
        });
    ledger.counted(outcomes.values());
    return outcomes;
  }

  private List<Delivery<E>> halved(List<Delivery<E>> batch) {
    int middle = batch.size() / 2;
    List<Delivery<E>> left = new java.util.ArrayList<>(attempt(batch.subList(0, middle)));
    left.addAll(attempt(batch.subList(middle, batch.size())));
    return left;
  }

  private List<Delivery<E>> single(List<Delivery<E>> alone, RuntimeException failure) {
    Delivery<E> event = alone.getFirst();
    if (Trouble.of(failure) == Trouble.POISON) {
      bury(event, reasonOf(failure));
      return List.of();
    }
    return again(event, failure);
  }

  /** The first try has failed by a bug; two more, then the event is put aside. */
  private List<Delivery<E>> again(Delivery<E> event, RuntimeException first) {
    RuntimeException last = first;
    for (int tries = 1; tries < ROUNDS; tries++) {
      try {
        T thought = step.think(List.of(event), Locking.NONE);
        return recordInTransaction(thought).isEmpty() ? List.of(event) : List.of();
      } catch (RuntimeException failure) {
        if (Trouble.of(failure) != Trouble.BUG) {
          return attempt(List.of(event));
        }
        last = failure;
      }
    }
    return buryAsBug(event, last);
  }

  private List<Delivery<E>> buryAsBug(Delivery<E> event, RuntimeException failure) {
    if (bugs.tooManyWithThis()) {
      throw new TooManyBugsException(ledger.consumer(), failure);
    }
    log.error(
        "event={} consumer={} dead-lettered as a bug; look at it, mend, and replay it",
        event.id(),
        ledger.consumer(),
        failure);
    bury(event, "bug");
    return List.of();
  }

  private void attemptLocked(Delivery<E> event) {
    try {
      Map<UUID, Outcome> outcomes =
          transactions.execute(_ -> {
            Map<UUID, Outcome> recorded =
                step.record(step.think(List.of(event), Locking.FOR_UPDATE));
            ledger.done(recorded);
            return recorded;
          });
      ledger.counted(outcomes.values());
      if (outcomes.isEmpty()) {
        throw new IllegalStateException("lost a race under locks");
      }
    } catch (RuntimeException failure) {
      switch (Trouble.of(failure)) {
        case LOST_RACE, OUTAGE -> throw new OutageException(ledger.consumer(), failure);
        case POISON -> bury(event, reasonOf(failure));
        case BUG -> buryAsBug(event, failure);
      }
    }
  }

  private void bury(Delivery<E> event, String reason) {
    transactions.executeWithoutResult(_ -> ledger.deadLetter(event.id(), event.origin(), reason));
    ledger.countedDead(1);
  }

  private static String reasonOf(Throwable failure) {
    return failure instanceof PoisonException poison ? poison.reason() : "refused-by-database";
  }
}
