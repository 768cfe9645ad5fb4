package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes signals of rejected submissions after a fix. Ids follow from the submission, so that a
 * second replay, or a late retry of the sender, is the same submission.
 */
public final class ReplayRejections {

  /** Bodies in memory and locks held are few, however many are asked for. */
  private static final int AT_ONCE = 50;

  private final RejectionBook book;
  private final ReadAgain readAgain;
  private final SignalEvents events;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final Counts counts;
  private final Clock clock;

  public ReplayRejections(
      RejectionBook book,
      ReadAgain readAgain,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      Counts counts,
      Clock clock) {
    this.book = book;
    this.readAgain = readAgain;
    this.events = events;
    this.outbox = outbox;
    this.transactions = transactions;
    this.counts = counts;
    this.clock = clock;
  }

  /** Replays each; one that was replayed already stays as it is. */
  List<RejectionResult> replay(List<UUID> ids, String by) {
    List<RejectionResult> results = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      results.addAll(transactions.execute(_ -> together(some, by)));
    }
    counts.replayed(results);
    return results;
  }

  private List<RejectionResult> together(List<UUID> ids, String by) {
    List<KeptRequest> known = book.take(ids);
    List<Outgoing> outgoing = new ArrayList<>();
    List<Rejection> decided = new ArrayList<>();
    List<RejectionResult> results = new ArrayList<>();
    for (KeptRequest request : known) {
      if (request.rejection().is(RejectionState.REPLAYED)) {
        results.add(RejectionResult.of(request.rejection(), RejectionResult.ALREADY));
      } else {
        Rejection after = again(request, new Decision(by, clock.instant(), null), outgoing);
        decided.add(after);
        results.add(RejectionResult.ofReplay(after));
      }
    }
    outbox.write(outgoing);
    book.settle(decided);
    return results;
  }

  private Rejection again(KeptRequest request, Decision decision, List<Outgoing> outgoing) {
    Signal held = request.held();
    if (held != null) {
      outgoing.add(events.received(held, readAgain.testAddress(request), null));
      return request.rejection().replayed(held.submissionId(), decision);
    }
    return switch (readAgain.read(request)) {
      case ReadAgain.Reading.Refused it -> request.rejection().refusedAgain(it.why(), decision);
      case ReadAgain.Reading.Said it ->
          said(request.rejection(), it.statements(), decision, outgoing);
    };
  }

  private Rejection said(
      Rejection rejection, List<Statement> statements, Decision by, List<Outgoing> outgoing) {
    statements.forEach(it -> outgoing.addAll(events.of(it.arrival(), it.parsed())));
    UUID first =
        statements.stream()
            .map(Statement::parsed)
            .filter(Parsed.Accepted.class::isInstance)
            .map(Parsed::submissionId)
            .findFirst()
            .orElseThrow();
    return rejection.replayed(first, by);
  }
}
