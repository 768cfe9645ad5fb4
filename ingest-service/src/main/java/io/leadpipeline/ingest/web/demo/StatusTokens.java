package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.ingest.application.Hmac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Open the status of one submission to whoever posted it, for an hour and without a bearer token.
 * Base64url of the submission's id (16 bytes), the time of issue in seconds (8), a signature (16).
 */
public final class StatusTokens {

  private static final byte[] PURPOSE = "demo-status\0".getBytes(StandardCharsets.UTF_8);
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int CONTENT = 16 + 8;
  private static final int SIGNATURE = 16;
  private static final int LENGTH = 54;

  private final Hmac hmac;
  private final Clock clock;

  public StatusTokens(String secret, Clock clock) {
    this.hmac = new Hmac(secret);
    this.clock = clock;
  }

  /** What a good token says. */
  public record Opened(UUID submissionId, Instant issuedAt) {}

  /** A token of now. */
  public String of(UUID submissionId) {
    byte[] content =
        ByteBuffer.allocate(CONTENT)
            .putLong(submissionId.getMostSignificantBits())
            .putLong(submissionId.getLeastSignificantBits())
            .putLong(clock.instant().getEpochSecond())
            .array();
    byte[] token = Arrays.copyOf(content, CONTENT + SIGNATURE);
    System.arraycopy(signature(content), 0, token, CONTENT, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Empty for one that is not ours, or too old. */
  public Optional<Opened> open(String token) {
    return decoded(token)
        .filter(this::signed)
        .map(StatusTokens::read)
        .filter(it -> it.issuedAt().plus(LIFE).isAfter(clock.instant()));
  }

  private static Optional<byte[]> decoded(String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token))
          .filter(bytes -> bytes.length == CONTENT + SIGNATURE);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private boolean signed(byte[] token) {
    byte[] expected = signature(Arrays.copyOf(token, CONTENT));
    return MessageDigest.isEqual(expected, Arrays.copyOfRange(token, CONTENT, token.length));
  }

  private static Opened read(byte[] token) {
    ByteBuffer in = ByteBuffer.wrap(token);
    UUID id = new UUID(in.getLong(), in.getLong());
    return new Opened(id, Instant.ofEpochSecond(in.getLong()));
  }

  private byte[] signature(byte[] content) {
    return Arrays.copyOf(hmac.of(PURPOSE, content), SIGNATURE);
  }
}
