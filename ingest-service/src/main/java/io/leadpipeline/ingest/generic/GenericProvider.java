package io.leadpipeline.ingest.generic;

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
import java.util.Map;

/** A tool of which only its connection knows how it signs and what its fields mean. */
public final class GenericProvider implements Provider {

  private static final Proof BEARER = new Proof.SecretHeader("authorization", "Bearer ");

  private final DocumentReader reader;

  public GenericProvider(DocumentReader reader) {
    this.reader = reader;
  }

  @Override
  public String slug() {
    return "generic";
  }

  @Override
  public boolean isGenuine(Call call) {
    return Proofs.isGenuine(proof(call), call);
  }

  @Override
  public List<Statement> read(Call call) {
    return call.says(
        Proofs.withoutSecret(proof(call), call)
            .filter(Document::isObject)
            .map(it -> parse(call, it))
            .orElseGet(
                () -> call.unreadable(call.document().isEmpty() ? "not-json" : "no-object")));
  }

  private Parsed parse(Call call, Document body) {
    String key = call.arrival().header("idempotency-key");
    boolean verified = proof(call).ofSender();
    return reader.read(
        call, new Envelope(body, body, Map.of(), null, key.isBlank() ? null : key, null, verified));
  }

  private static Proof proof(Call call) {
    Arrival arrival = call.arrival();
    return arrival.connection().hook().proofOr(BEARER);
  }
}
