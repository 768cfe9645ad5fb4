package io.leadpipeline.ingest.application;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says around the document that speaks of a person.
 *
 * @param body the variable {@code body} of expressions
 * @param data the document: the body or a part of it
 * @param attributes the variable {@code event} of expressions
 * @param name of the event
 * @param key the sender's own id of it
 * @param occurredAt when it happened, as far as the sender says
 * @param verified true when the sender proved who it is
 */
public record Envelope(
    Document body,
    Document data,
    Map<String, String> attributes,
    @Nullable String name,
    @Nullable String key,
    @Nullable Instant occurredAt,
    boolean verified) {

  private static final Form FORM = Form.of(SignalKind.FORM_SUBMITTED);
  private static final Form EVENT = Form.of(SignalKind.TRACKED);

  public Envelope {
    attributes = Map.copyOf(attributes);
  }

  /** What it means when the connection does not say. */
  Form plainMeaning() {
    return name == null ? FORM : EVENT;
  }
}
