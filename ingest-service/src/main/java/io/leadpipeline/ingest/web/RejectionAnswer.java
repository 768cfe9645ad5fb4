package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Refusal;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rejected submission as this API tells it.
 *
 * @param headers in the answer for one submission only, as is what follows
 * @param body the raw body when it is text in UTF-8
 * @param bodyBase64 the raw body when it is no such text
 */
record RejectionAnswer(
    UUID id,
    UUID submissionId,
    String provider,
    String connection,
    @Nullable String form,
    String code,
    @Nullable String detail,
    boolean spam,
    boolean held,
    RejectionState state,
    Instant receivedAt,
    @Nullable Decision decided,
    @Nullable UUID replayedAs,
    @Nullable String contentType,
    @Nullable Map<String, String> headers,
    @Nullable String body,
    @Nullable String bodyBase64) {

  static RejectionAnswer of(Rejection it) {
    return answer(it, null, null, Optional.empty(), null);
  }

  static RejectionAnswer of(KeptRequest it) {
    Optional<String> text = text(it.body());
    String base64 = text.isPresent() ? null : Base64.getEncoder().encodeToString(it.body());
    String contentType = it.headers().get("content-type");
    return answer(it.rejection(), contentType, it.headers(), text, base64);
  }

  private static RejectionAnswer answer(
      Rejection it,
      @Nullable String contentType,
      @Nullable Map<String, String> headers,
      Optional<String> body,
      @Nullable String base64) {
    return new RejectionAnswer(
        it.id(),
        it.submissionId(),
        it.provider(),
        it.connection(),
        it.form(),
        it.refusal().code(),
        it.refusal().detail(),
        it.refusal().verdict().equals(Refusal.SPAM),
        it.held(),
        it.state(),
        it.receivedAt(),
        it.decision(),
        it.replayedAs(),
        contentType,
        headers,
        body.orElse(null),
        base64);
  }

  private static Optional<String> text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Optional.of(text).filter(it -> it.chars().noneMatch(RejectionAnswer::isBinary));
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }

  private static boolean isBinary(int c) {
    return c < ' ' && c != '\t' && c != '\r' && c != '\n';
  }
}
