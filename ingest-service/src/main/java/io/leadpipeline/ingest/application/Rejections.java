package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request that is no signal, as it came, so that it can be read again after a fix. */
final class Rejections {

  /** A body with files can be larger than a record may be; its beginning is kept. */
  private static final int MOST_BYTES = 512 * 1024;

  /** Others may hold secrets. */
  private static final Set<String> KEPT_HEADERS =
      Set.of(
          "accept",
          "accept-language",
          "content-length",
          "content-type",
          "idempotency-key",
          "origin",
          "referer",
          "user-agent",
          "webhook-id",
          "webhook-timestamp");

  /** Headers of a tool's own that say what a body is; mappings may ask for them. */
  private static final Pattern TELLING =
      Pattern.compile("ce-.*|x-.*(action|delivery|event|id|source|timestamp|topic|type|version)");

  private Rejections() {}

  static SubmissionRejected event(
      Arrival arrival, UUID submissionId, Refusal why, @Nullable Signal held, Instant now) {
    String connection = arrival.connection().name();
    Source source = new Source(arrival.connection().slug(), connection, arrival.form(), null);
    Trail trail = Trail.begun(arrival.receivedAt(), arrival.receivedAt(), now);
    return new SubmissionRejected(
        submissionId,
        submissionId,
        source,
        why.verdict(),
        why.code(),
        arrival.receivedAt(),
        trail,
        null,
        raw(arrival),
        why.detail(),
        held);
  }

  private static SubmissionRejected.Raw raw(Arrival arrival) {
    Map<String, String> headers = new HashMap<>(arrival.headers());
    headers.entrySet().removeIf(header -> !isKept(header, arrival.connection()));
    byte[] body = withoutSecrets(arrival);
    boolean whole = body.length <= MOST_BYTES;
    if (!whole) {
      headers.put(KeptRequest.TRUNCATED, "true");
    }
    byte[] kept = whole ? body : Arrays.copyOf(body, MOST_BYTES);
    String text = Base64.getEncoder().encodeToString(kept);
    return new SubmissionRejected.Raw(headers, text, sha256(arrival.body()));
  }

  private static boolean isKept(Map.Entry<String, String> header, Connection connection) {
    String name = header.getKey();
    return (KEPT_HEADERS.contains(name) || TELLING.matcher(name).matches())
        && connection.secrets().stream().noneMatch(header.getValue()::contains);
  }

  /** Some tools send the secret in the body, or the address it stands in. */
  private static byte[] withoutSecrets(Arrival arrival) {
    String body = new String(arrival.body(), StandardCharsets.ISO_8859_1);
    for (String secret : arrival.connection().secrets()) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      body = starred(body, new String(bytes, StandardCharsets.ISO_8859_1));
      body = starred(body, URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }
    return body.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String starred(String body, String secret) {
    return body.replace(secret, "*".repeat(secret.length()));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }
}
