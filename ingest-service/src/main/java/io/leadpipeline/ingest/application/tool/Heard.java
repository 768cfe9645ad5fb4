package io.leadpipeline.ingest.application.tool;

import io.leadpipeline.ingest.application.Envelope;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool's document says. */
public sealed interface Heard {

  /** Genuine, but no fact about anybody; {@code reason} is a code. */
  record Unused(String reason) implements Heard {}

  /** From a robot; {@code reason} is a code. */
  record Spam(String reason) implements Heard {}

  /**
   * A fact.
   *
   * @param plainMeaning what it means when the connection does not say
   * @param names by which the connection may say what it means, the closest first
   * @param key the tool's own id of the fact, the same when it is sent again
   * @param occurredAt when it happened; empty when the tool does not say
   * @param data read by usual names
   * @param canonical what is sure, as a canonical signal
   */
  record Fact(
      Form plainMeaning,
      List<String> names,
      Optional<String> key,
      Optional<Instant> occurredAt,
      AnswerSheet sheet,
      Document data,
      Document canonical)
      implements Heard {

    private static final Document NOTHING = Document.of(null);

    /** A fact of which nothing is said yet. */
    public static Fact of(Form plainMeaning) {
      return new Fact(
          plainMeaning,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          AnswerSheet.EMPTY,
          NOTHING,
          NOTHING);
    }

    public Fact names(List<String> closestFirst) {
      return new Fact(plainMeaning, closestFirst, key, occurredAt, sheet, data, canonical);
    }

    public Fact key(Optional<String> own) {
      return new Fact(plainMeaning, names, own, occurredAt, sheet, data, canonical);
    }

    public Fact at(Optional<Instant> time) {
      return new Fact(plainMeaning, names, key, time, sheet, data, canonical);
    }

    public Fact sheet(AnswerSheet answers) {
      return new Fact(plainMeaning, names, key, occurredAt, answers, data, canonical);
    }

    public Fact data(Document usual) {
      return new Fact(plainMeaning, names, key, occurredAt, sheet, usual, canonical);
    }

    /** Lays a value at a name of the canonical signal, such as {@code "person", "externalId"}. */
    public Fact canonical(Optional<?> value, String... path) {
      return value
          .map(it -> canonical.under(nested(it, path)))
          .map(it -> new Fact(plainMeaning, names, key, occurredAt, sheet, data, it))
          .orElse(this);
    }

    /** The same for the reader of documents. */
    public Envelope envelope(Document body, boolean verified) {
      return new Envelope(
          body,
          data,
          sheet,
          canonical,
          Map.of(),
          plainMeaning,
          names,
          key.orElse(null),
          occurredAt.orElse(null),
          verified);
    }

    private static Document nested(Object value, String... path) {
      Object inner = value;
      for (int at = path.length - 1; at >= 0; at--) {
        Map<String, Object> outer = new HashMap<>();
        outer.put(path[at], inner);
        inner = outer;
      }
      return Document.of(inner);
    }
  }
}
