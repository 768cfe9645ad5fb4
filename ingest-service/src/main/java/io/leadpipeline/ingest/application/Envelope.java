package io.leadpipeline.ingest.application;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says around the document that speaks of a person.
 *
 * @param body the variable {@code body} of expressions
 * @param data the document: the body or a part of it, read by usual names
 * @param sheet questions with their answers, beside the document
 * @param canonical what the sender's own shape says surely, as a canonical signal
 * @param attributes the variable {@code event} of expressions
 * @param plainMeaning what it means when the connection does not say
 * @param names by which the connection may say what it means, the closest first
 * @param key the sender's own id of it
 * @param occurredAt when it happened, as far as the sender says
 * @param verified true when the sender proved who it is
 */
public record Envelope(
    Document body,
    Document data,
    AnswerSheet sheet,
    Document canonical,
    Map<String, String> attributes,
    Form plainMeaning,
    List<String> names,
    @Nullable String key,
    @Nullable Instant occurredAt,
    boolean verified) {

  private static final Form FORM = Form.of(SignalKind.FORM_SUBMITTED);
  private static final Form EVENT = Form.of(SignalKind.TRACKED);
  private static final Document NOTHING = Document.of(null);

  public Envelope {
    attributes = Map.copyOf(attributes);
    names = List.copyOf(names);
  }

  /** An event with or without a name; without one it is a form. */
  public Envelope(
      Document body,
      Document data,
      Map<String, String> attributes,
      @Nullable String name,
      @Nullable String key,
      @Nullable Instant occurredAt,
      boolean verified) {
    this(
        body,
        data,
        AnswerSheet.EMPTY,
        NOTHING,
        attributes,
        name == null ? FORM : EVENT,
        name == null ? List.of() : List.of(name),
        key,
        occurredAt,
        verified);
  }

  /** The sender's name of the event. */
  Optional<String> name() {
    return names.stream().findFirst();
  }
}
