package io.leadpipeline.ingest.standardwebhooks;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.Envelope;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.application.signature.StandardWebhooksSignature;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tools that sign as standardwebhooks.com says: {@code {"type", "timestamp", "data"}}. */
public final class StandardWebhooksProvider implements Provider {

  private final DocumentReader reader;

  public StandardWebhooksProvider(DocumentReader reader) {
    this.reader = reader;
  }

  @Override
  public String slug() {
    return "standard-webhooks";
  }

  @Override
  public boolean isGenuine(Call call) {
    return StandardWebhooksSignature.isGenuine(call.arrival());
  }

  @Override
  public List<Statement> read(Call call) {
    return call.says(
        call.document()
            .filter(Document::isObject)
            .map(it -> parse(call, it))
            .orElseGet(
                () -> call.unreadable(call.document().isEmpty() ? "not-json" : "no-object")));
  }

  private Parsed parse(Call call, Document body) {
    Arrival arrival = call.arrival();
    String id = arrival.header("webhook-id");
    String type = body.text("type").orElse("");
    Instant at = body.instant("timestamp").orElse(arrival.receivedAt());
    boolean enveloped = !type.isEmpty() && body.at("data").isObject();
    Envelope envelope =
        new Envelope(
            body,
            enveloped ? body.at("data") : body,
            Map.of("type", type, "id", id),
            type.isEmpty() ? null : type,
            id.isEmpty() ? null : id,
            at,
            true);
    return reader.read(call, envelope);
  }
}
