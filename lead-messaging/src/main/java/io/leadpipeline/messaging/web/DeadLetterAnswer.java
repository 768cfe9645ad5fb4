package io.leadpipeline.messaging.web;

import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.deadletter.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as this API tells it.
 *
 * @param headers in the answer for one only, as is what follows
 * @param payload the record's value when it is text in UTF-8
 * @param payloadBase64 the record's value when it is no such text
 */
record DeadLetterAnswer(
    UUID id,
    String consumer,
    UUID eventId,
    String topic,
    int partition,
    long offset,
    String reason,
    Instant keptAt,
    DeadLetter.State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable String key,
    @Nullable Map<String, String> headers,
    @Nullable String payload,
    @Nullable String payloadBase64) {

  static DeadLetterAnswer of(DeadLetter it) {
    return answer(it, null, null, null, null);
  }

  static DeadLetterAnswer whole(DeadLetter it) {
    RawRecord record = it.record();
    byte[] payload = record.payload();
    String text = payload == null ? null : text(payload);
    String base64 =
        payload == null || text != null ? null : Base64.getEncoder().encodeToString(payload);
    return answer(it, record.key(), record.headers(), text, base64);
  }

  private static DeadLetterAnswer answer(
      DeadLetter it,
      @Nullable String key,
      @Nullable Map<String, String> headers,
      @Nullable String payload,
      @Nullable String base64) {
    return new DeadLetterAnswer(
        it.id(),
        it.consumer(),
        it.eventId(),
        it.record().topic(),
        it.record().partition(),
        it.record().offset(),
        it.reason(),
        it.keptAt(),
        it.state(),
        it.decidedBy(),
        it.decidedAt(),
        it.why(),
        key,
        headers,
        payload,
        base64);
  }

  private static @Nullable String text(byte[] payload) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
    } catch (CharacterCodingException noText) {
      return null;
    }
  }
}
