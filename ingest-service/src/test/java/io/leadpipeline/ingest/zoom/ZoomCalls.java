package io.leadpipeline.ingest.zoom;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Wordings;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import io.leadpipeline.ingest.sources.Calls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Calls as Zoom makes them: signed by the first secret unless said otherwise. */
final class ZoomCalls {

  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final String SECRET = "local-zoom-secret";
  static final String OLD_SECRET = "the-old-zoom-secret";

  static final ZoomProvider ZOOM =
      new ZoomProvider(new LibPhoneReader(), Wordings.standard(), Calls.IDENTITIES);

  private ZoomCalls() {}

  static byte[] payload(String name) {
    try (InputStream in = ZoomCalls.class.getResourceAsStream("/zoom/" + name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(payload(name), StandardCharsets.UTF_8);
  }

  static Arrival signed(byte[] body) {
    return signed(body, SECRET, NOW);
  }

  static Arrival signed(byte[] body, String secret, Instant at) {
    String timestamp = String.valueOf(at.getEpochSecond());
    return arrival(body, timestamp, signature(secret, timestamp, body));
  }

  static Arrival arrival(byte[] body, String timestamp, String signature) {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-zm-request-timestamp", timestamp);
    headers.put("x-zm-signature", signature);
    return new Arrival(connection(), null, headers, body, NOW, null);
  }

  static String signature(String secret, String timestamp, byte[] body) {
    byte[] prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
    return "v0=" + new Hmac(secret).hex(prefix, body);
  }

  static Connection connection() {
    return new Connection(
        "zoom",
        "local",
        List.of(SECRET, OLD_SECRET),
        "VN",
        "en",
        List.of(),
        List.of(),
        null,
        Map.of());
  }

  static Call call(Arrival arrival) {
    return new Call(arrival, new JacksonJsonReader(), Calls.IDENTITIES);
  }
}
