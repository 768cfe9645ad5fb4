package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches one lead after the other, outside any transaction. What says nothing about the lead (a
 * token that expired, too much asked) counts for no attempt and makes its connection wait; what
 * cannot be fetched is dead, and kept.
 */
public final class FetchLeads implements Runnable {

  private static final int AT_ONCE = 50;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final List<LeadSource> sources;
  private final Supplier<Connections> connections;
  private final ReferenceBook book;
  private final Api api;
  private final PullReader reader;
  private final SignalEvents events;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final PullState state;
  private final Patience patience;
  private final Clock clock;
  private final Map<String, Instant> waits = new HashMap<>();

  public FetchLeads(
      List<LeadSource> sources,
      Supplier<Connections> connections,
      ReferenceBook book,
      Asking asking,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      PullState state,
      Patience patience,
      Clock clock) {
    this.sources = List.copyOf(sources);
    this.connections = connections;
    this.book = book;
    this.api = asking.api();
    this.reader = asking.reader();
    this.events = events;
    this.outbox = outbox;
    this.transactions = transactions;
    this.state = state;
    this.patience = patience;
    this.clock = clock;
  }

  /** Looks at every connection; one that has to wait keeps no other waiting. */
  @Override
  public void run() {
    for (LeadSource source : sources) {
      for (Connection connection : connections.get().of(source.slug())) {
        connection.hook().pull().ifPresent(pull -> fetch(source, connection, pull));
      }
    }
  }

  private void fetch(LeadSource source, Connection connection, Pull pull) {
    boolean more = true;
    for (int done = 0; more && done < AT_ONCE && !waits(connection); done++) {
      more =
          book.take(source.slug(), connection.name(), clock.instant(), LEASE)
              .map(it -> goesOn(source, connection, pull, it))
              .orElse(false);
    }
  }

  private boolean waits(Connection connection) {
    return waits.getOrDefault(connection.toString(), Instant.EPOCH).isAfter(clock.instant());
  }

  /** False when the rest of the connection had better wait, too. */
  private boolean goesOn(LeadSource source, Connection connection, Pull pull, Reference reference) {
    Fetched fetched = api.lead(source, pull, reference.externalId());
    return switch (fetched) {
      case Fetched.Found it -> tell(source, connection, reference, it);
      case Fetched.Gone _ -> settled(reference, ReferenceBook.State.GONE, "gone");
      case Fetched.Refused it -> settled(reference, ReferenceBook.State.DEAD, it.reason());
      case Fetched.Denied _ -> denied(connection, reference);
      case Fetched.Busy it -> held(connection, reference, it.retryAfter(), "busy");
      case Fetched.Failed it -> failed(reference, it.reason());
    };
  }

  private boolean tell(
      LeadSource source, Connection connection, Reference reference, Fetched.Found found) {
    state.denied(connection, false);
    Parsed parsed =
        reader.read(
            connection,
            source.read(found.document()),
            found.document(),
            found.body(),
            clock.instant());
    Optional<Signal> signal =
        parsed instanceof Parsed.Accepted it ? it.signals().stream().findFirst() : Optional.empty();
    if (signal.isEmpty()) {
      return settled(reference, ReferenceBook.State.DEAD, reason(parsed));
    }
    transactions.executeWithoutResult(_ -> {
      outbox.write(
          List.of(events.fetched(signal.get(), reference.signalId(), connection.testAddress())));
      book.settle(reference, ReferenceBook.State.FETCHED, null);
    });
    return true;
  }

  private static String reason(Parsed parsed) {
    return parsed instanceof Parsed.Unreadable it ? it.reason() : "no-signal";
  }

  private boolean denied(Connection connection, Reference reference) {
    state.denied(connection, true);
    return held(connection, reference, patience.denied(), "denied");
  }

  private boolean settled(Reference reference, ReferenceBook.State as, String reason) {
    book.settle(reference, as, reason);
    return true;
  }

  private boolean held(Connection connection, Reference reference, Duration wait, String reason) {
    Instant until = clock.instant().plus(wait);
    waits.put(connection.toString(), until);
    book.postpone(reference, until, reference.attempts(), reason);
    return false;
  }

  /** Others of the connection may fare better. */
  private boolean failed(Reference reference, String reason) {
    int attempts = reference.attempts() + 1;
    if (attempts >= patience.mostAttempts()) {
      return settled(reference, ReferenceBook.State.DEAD, reason);
    }
    book.postpone(
        reference, clock.instant().plus(patience.pause().apply(attempts)), attempts, reason);
    return true;
  }
}
