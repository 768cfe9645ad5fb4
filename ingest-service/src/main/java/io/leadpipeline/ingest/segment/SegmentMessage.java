package io.leadpipeline.ingest.segment;

import io.leadpipeline.events.Source;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.HookSettings;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.SubmissionKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One message.
 *
 * @param call its bytes
 * @param batch the batch it came in, whose context is its own where it has none
 */
record SegmentMessage(Call call, Document document, Document batch, String writeKey) {

  /** As it says itself, else as the address it was sent to. */
  String type() {
    String address = arrival().form() == null ? "" : arrival().form();
    return document.text("type").orElse(address).toLowerCase(Locale.ROOT);
  }

  Arrival arrival() {
    return call.arrival();
  }

  Connection connection() {
    return arrival().connection();
  }

  HookSettings settings() {
    return connection().hook();
  }

  Document properties() {
    return document.at("properties");
  }

  Document context() {
    Document own = document.at("context");
    return own.isObject() ? own : batch.at("context");
  }

  /** Of the message, else of its context. */
  Document traits() {
    Document own = document.at("traits");
    return own.isObject() ? own : context().at("traits");
  }

  Source source() {
    return new Source(
        connection().slug(), connection().name(), null, document.text("messageId").orElse(null));
  }

  /** One message id may serve an identify and a track, so the type is part of the key. */
  SubmissionKey key(Identities identities) {
    String source = "seg:" + writeKey + ":" + type();
    return document
        .text("messageId")
        .map(id -> new SubmissionKey(Identities.submission(source + ":" + id), id, null))
        .orElseGet(
            () -> SubmissionKey.of(source, withoutSending(), arrival().receivedAt(), identities));
  }

  /**
   * When it happened, by the sender's clock corrected by what that clock said when it was sent. A
   * message that was received before carries the time that was right then.
   */
  Instant occurredAt() {
    Optional<Instant> received = document.instant("receivedAt");
    Optional<Instant> original = document.instant("originalTimestamp");
    Optional<Instant> timestamp = document.instant("timestamp");
    if (original.isEmpty() && received.isPresent()) {
      return timestamp.or(() -> received).orElse(arrival().receivedAt());
    }
    Instant seen = received.orElse(arrival().receivedAt());
    Duration late =
        document.instant("sentAt").map(it -> Duration.between(it, seen)).orElse(Duration.ZERO);
    return original.or(() -> timestamp).map(it -> it.plus(late)).orElse(seen);
  }

  private String withoutSending() {
    byte[] content = call.with(document.without("sentAt")).arrival().body();
    return new String(content, StandardCharsets.UTF_8);
  }
}
