package io.leadpipeline.ingest.generic;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Optional;

/** A tool of which only its connection knows how it signs and what its fields mean. */
public final class Generic implements Tool {

  @Override
  public String slug() {
    return "generic";
  }

  @Override
  public Proof proof() {
    return new Proof.SecretHeader("authorization", "Bearer ");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    String key = arrival.header("idempotency-key");
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .key(Optional.of(key).filter(it -> !it.isBlank()))
        .data(body);
  }
}
