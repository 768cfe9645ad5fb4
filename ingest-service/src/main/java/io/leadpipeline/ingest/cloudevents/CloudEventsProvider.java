package io.leadpipeline.ingest.cloudevents;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.Envelope;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.application.signature.Proofs;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Proof;
import java.util.List;
import java.util.Optional;

/** Systems that send CloudEvents with a key, as bearer token or by HTTP Basic. */
public final class CloudEventsProvider implements Provider {

  private static final int MOST_EVENTS = 2_500;
  private static final Proof BEARER = new Proof.SecretHeader("authorization", "Bearer ");
  private static final Proof BASIC = new Proof.Basic();

  private final DocumentReader reader;

  public CloudEventsProvider(DocumentReader reader) {
    this.reader = reader;
  }

  @Override
  public String slug() {
    return "cloudevents";
  }

  @Override
  public boolean isGenuine(Call call) {
    return Proofs.isGenuine(BEARER, call) || Proofs.isGenuine(BASIC, call);
  }

  @Override
  public boolean understands(Arrival arrival) {
    return MessageMode.of(arrival) != MessageMode.UNKNOWN;
  }

  @Override
  public List<Statement> read(Call call) {
    return switch (MessageMode.of(call.arrival())) {
      case BINARY -> call.says(parse(call, BinaryMessage.read(call)));
      case STRUCTURED ->
          call.says(
              call.document()
                  .map(it -> parse(call, StructuredMessage.read(call, it)))
                  .orElseGet(() -> call.unreadable("not-json")));
      case BATCH -> batch(call);
      case UNKNOWN -> call.says(call.unreadable("format"));
    };
  }

  /** One event alone is what was kept of a batch. */
  @Override
  public List<Statement> readAgain(Call call) {
    boolean one = call.document().filter(Document::isObject).isPresent();
    return one && MessageMode.of(call.arrival()) == MessageMode.BATCH
        ? batch(call, call.document().stream().toList())
        : read(call);
  }

  private List<Statement> batch(Call call) {
    return batch(call, call.document().map(Document::items).orElse(List.of()));
  }

  private List<Statement> batch(Call call, List<Document> events) {
    if (events.isEmpty() || events.size() > MOST_EVENTS) {
      return call.says(call.unreadable(events.isEmpty() ? "no-events" : "too-many-events"));
    }
    return events.stream()
        .flatMap(event -> {
          Call alone = call.with(event);
          return alone.says(parse(alone, StructuredMessage.read(alone, event))).stream();
        })
        .toList();
  }

  private Parsed parse(Call call, Optional<CloudEvent> read) {
    return read.map(event ->
            event
                .problem()
                .map(call::unreadable)
                .orElseGet(() -> reader.read(call, envelope(call, event))))
        .orElseGet(() -> call.unreadable("not-decodable"));
  }

  private static Envelope envelope(Call call, CloudEvent event) {
    boolean server = call.arrival().connection().hook().server();
    return new Envelope(
        event.data(),
        event.data(),
        event.attributes(),
        event.attribute("type"),
        event.key(),
        event.time().orElse(null),
        server);
  }
}
