package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lists the leads a tool has and tells those nobody told: as the same reference its call would have
 * made, so that a late call changes nothing.
 */
public final class ListMissedLeads implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(ListMissedLeads.class);
  private static final int MOST_PAGES = 50;

  private final List<LeadSource> sources;
  private final Supplier<Connections> connections;
  private final ReferenceBook book;
  private final Api api;
  private final PullReader reader;
  private final SignalEvents events;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final Duration lookBack;
  private final Clock clock;

  public ListMissedLeads(
      List<LeadSource> sources,
      Supplier<Connections> connections,
      ReferenceBook book,
      Asking asking,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      Duration lookBack,
      Clock clock) {
    this.sources = List.copyOf(sources);
    this.connections = connections;
    this.book = book;
    this.api = asking.api();
    this.reader = asking.reader();
    this.events = events;
    this.outbox = outbox;
    this.transactions = transactions;
    this.lookBack = lookBack;
    this.clock = clock;
  }

  @Override
  public void run() {
    for (LeadSource source : sources) {
      for (Connection connection : connections.get().of(source.slug())) {
        connection.hook().pull().ifPresent(pull -> list(source, connection, pull));
      }
    }
  }

  private void list(LeadSource source, Connection connection, Pull pull) {
    Set<String> forms = new TreeSet<>(book.forms(source.slug(), connection.name()));
    forms.addAll(pull.forms());
    long since = clock.instant().minus(lookBack).getEpochSecond();
    forms.forEach(form -> list(source, connection, pull, form, since));
  }

  private void list(LeadSource source, Connection connection, Pull pull, String form, long since) {
    Optional<String> after = Optional.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      if (!(api.ask(source, pull, source.leads(pull, form, since, after))
          instanceof Fetched.Found found)) {
        log.warn("connection={} form={} its leads could not be listed", connection, form);
        return;
      }
      LeadSource.Listing listing = source.listing(found.document());
      tell(connection, form, listing.ids());
      after = listing.after();
      if (after.isEmpty()) {
        return;
      }
    }
  }

  private void tell(Connection connection, String form, List<String> ids) {
    Map<UUID, Signal> signals = new HashMap<>();
    List<Reference> references = new ArrayList<>();
    for (String id : ids) {
      signal(connection, form, id)
          .ifPresent(signal -> {
            signals.put(signal.id(), signal);
            NoteReferences.reference(signal).ifPresent(references::add);
          });
    }
    transactions.executeWithoutResult(_ -> {
      List<Reference> missed = book.note(references);
      outbox.write(
          missed.stream()
              .flatMap(it -> Optional.ofNullable(signals.get(it.signalId())).stream())
              .map(it -> events.fetched(it, it.id(), connection.testAddress()))
              .toList());
      if (!missed.isEmpty()) {
        log.warn(
            "connection={} form={} missed={} leads nobody told", connection, form, missed.size());
      }
    });
  }

  private Optional<Signal> signal(Connection connection, String form, String id) {
    Instant now = clock.instant();
    Heard.Fact fact =
        Heard.Fact.of(Form.of(SignalKind.LEAD_REFERENCE))
            .key(Optional.of(id))
            .canonical(Optional.of(SignalKind.LEAD_REFERENCE.value()), "kind")
            .canonical(Optional.of(form), "source", "form")
            .canonical(Optional.of(id), "source", "externalId");
    Document nothing = Document.of(Map.of());
    return reader.read(connection, fact, nothing, new byte[0], now) instanceof Parsed.Accepted it
        ? it.signals().stream().findFirst()
        : Optional.empty();
  }
}
