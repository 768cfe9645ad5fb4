package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks who registered for webinars and who came, and tells what is new or corrected: a correction
 * is the next revision of the same submission. The mark moves on only when all was looked through,
 * so that an outage of days is made up for.
 */
public final class PollWebinars implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PollWebinars.class);

  /** What a tool knows late stands before the mark: it is looked for again. */
  private static final Duration LATE = Duration.ofDays(2);

  private static final Duration FIRST = Duration.ofDays(30);

  private final PolledSource source;
  private final Supplier<Connections> connections;
  private final PollBook book;
  private final Api api;
  private final PullReader reader;
  private final SignalEvents events;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final PullState state;
  private final Duration every;
  private final Clock clock;

  public PollWebinars(
      PolledSource source,
      Supplier<Connections> connections,
      PollBook book,
      Asking asking,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      PullState state,
      Duration every,
      Clock clock) {
    this.source = source;
    this.connections = connections;
    this.book = book;
    this.api = asking.api();
    this.reader = asking.reader();
    this.events = events;
    this.outbox = outbox;
    this.transactions = transactions;
    this.state = state;
    this.every = every;
    this.clock = clock;
  }

  @Override
  public void run() {
    for (Connection connection : connections.get().of(source.slug())) {
      connection.hook().pull().ifPresent(pull -> poll(connection, pull));
    }
  }

  private void poll(Connection connection, Pull pull) {
    Instant now = clock.instant();
    book.take(source.slug(), connection.name(), now.minus(FIRST), now, now.plus(every))
        .filter(since -> allWebinars(connection, pull, since.minus(LATE), now))
        .ifPresent(_ -> book.done(source.slug(), connection.name(), now));
  }

  private boolean allWebinars(Connection connection, Pull pull, Instant since, Instant now) {
    Optional<Document> answer = ask(connection, pull, source.webinars(pull, now));
    boolean all = answer.isPresent();
    for (Document webinar : answer.map(source::webinars).orElse(List.of())) {
      for (String path : source.people(pull, webinar, since, now)) {
        Optional<Document> people = ask(connection, pull, path);
        people.ifPresent(it -> tell(connection, source.people(webinar, it)));
        all &= people.isPresent();
      }
    }
    return all;
  }

  private Optional<Document> ask(Connection connection, Pull pull, String path) {
    Fetched fetched = api.ask(source, pull, path);
    state.denied(connection, fetched instanceof Fetched.Denied);
    return switch (fetched) {
      case Fetched.Found it -> Optional.of(it.document());
      case Fetched.Gone _ -> Optional.of(Document.of(Map.of()));
      case Fetched.Denied _ -> Optional.empty();
      case Fetched.Busy _ -> unanswered(connection, "busy");
      case Fetched.Failed it -> unanswered(connection, it.reason());
      case Fetched.Refused it -> unanswered(connection, it.reason());
    };
  }

  private static Optional<Document> unanswered(Connection connection, String reason) {
    log.warn("connection={} reason={} webinars are asked for again later", connection, reason);
    return Optional.empty();
  }

  private void tell(Connection connection, List<Document> people) {
    Map<String, Person> byKey = new TreeMap<>();
    people.forEach(it -> person(it).ifPresent(person -> byKey.put(person.key(), person)));
    Map<String, String> prints = new TreeMap<>();
    byKey.forEach((key, person) -> prints.put(key, reader.print(person.says())));
    transactions.executeWithoutResult(_ -> {
      Map<String, Integer> changed = book.changed(source.slug(), connection.name(), prints);
      outbox.write(
          byKey.values().stream()
              .filter(it -> changed.containsKey(it.key()))
              .flatMap(it -> told(connection, it, changed.getOrDefault(it.key(), 0)).stream())
              .toList());
    });
  }

  private List<Outgoing> told(Connection connection, Person person, int revision) {
    Heard.Fact fact = person.fact().canonical(Optional.of(revision), "revision");
    return reader.told(connection, fact, person.document(), clock.instant(), events);
  }

  private Optional<Person> person(Document document) {
    return source.read(document) instanceof Heard.Fact fact
        ? fact.key().map(key -> new Person(key, document, fact))
        : Optional.empty();
  }

  /** Somebody at a webinar. */
  private record Person(String key, Document document, Heard.Fact fact) {

    /** Changes when what is told does, and not with what a tool adds for itself. */
    String says() {
      return fact.canonical() + "|" + fact.sheet();
    }
  }
}
