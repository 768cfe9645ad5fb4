package io.leadpipeline.ingest.segment;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.application.signature.BasicCredentials;
import io.leadpipeline.ingest.application.signature.Proofs;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.Wordings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages one by one or in batches, known by the write key of their source. */
public final class SegmentProvider implements Provider {

  /** As Segment itself limits a batch. */
  private static final int MOST_MESSAGES = 2_500;

  private final SegmentReader reader;

  public SegmentProvider(
      FieldAliases aliases, PhoneReader phones, Wordings wordings, Identities identities) {
    this.reader = new SegmentReader(aliases, phones, wordings, identities);
  }

  @Override
  public String slug() {
    return "segment";
  }

  @Override
  public boolean isGenuine(Call call) {
    return Proofs.isSecret(call.arrival(), writeKey(call));
  }

  @Override
  public List<Statement> read(Call call) {
    return call.document()
        .filter(Document::isObject)
        .map(body -> read(call, body))
        .orElseGet(() -> call.says(call.unreadable("not-json")));
  }

  private List<Statement> read(Call call, Document body) {
    String key = writeKey(call).or(() -> firstSecret(call.arrival())).orElse("");
    if (body.at("batch").tree().isEmpty()) {
      return call.says(reader.read(new SegmentMessage(call, body, body, key)));
    }
    List<Document> messages = body.items("batch");
    if (messages.isEmpty() || messages.size() > MOST_MESSAGES) {
      return call.says(call.unreadable(messages.isEmpty() ? "empty-batch" : "too-many-messages"));
    }
    return messages.stream().flatMap(it -> one(call, body, it, key).stream()).toList();
  }

  private List<Statement> one(Call call, Document batch, Document message, String key) {
    Document dated = dated(message, batch);
    Call alone = call.with(dated);
    return alone.says(reader.read(new SegmentMessage(alone, dated, batch, key)));
  }

  /** Batches say once when they were sent. */
  private static Document dated(Document message, Document batch) {
    Optional<String> sentAt = batch.text("sentAt");
    if (!message.isObject() || sentAt.isEmpty() || message.text("sentAt").isPresent()) {
      return message;
    }
    Map<String, Object> dated = new LinkedHashMap<>();
    message.members().forEach((name, it) -> it.tree().ifPresent(tree -> dated.put(name, tree)));
    dated.put("sentAt", sentAt.get());
    return Document.of(dated);
  }

  /** By HTTP Basic; scripts in pages put it into the body, Jitsu into a header. */
  private static Optional<String> writeKey(Call call) {
    return BasicCredentials.of(call.arrival())
        .map(BasicCredentials::key)
        .or(() -> Optional.of(call.arrival().header("x-write-key")).filter(it -> !it.isEmpty()))
        .or(() -> call.document().flatMap(it -> it.text("writeKey")));
  }

  private static Optional<String> firstSecret(Arrival arrival) {
    return arrival.connection().secrets().stream().findFirst();
  }
}
