package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Time and signature in one header, {@code t=<seconds>,v1=<hex>}; several {@code v1} stand for
 * several keys while one is exchanged.
 */
final class SignedParts {

  private SignedParts() {}

  static boolean isGenuine(Proof.SignedParts proof, Arrival arrival) {
    String header = arrival.header(proof.header());
    String time = values(header, "t").stream().findFirst().orElse("");
    return Recency.inSeconds(time, arrival.receivedAt())
        && values(header, "v1").stream().anyMatch(it -> isSigned(arrival, time, it));
  }

  private static boolean isSigned(Arrival arrival, String time, String presented) {
    byte[] before = (time + ".").getBytes(StandardCharsets.UTF_8);
    String said = presented.toLowerCase(Locale.ROOT);
    return arrival.connection().secrets().stream()
        .anyMatch(secret -> Hmac.equal(new Hmac(secret).hex(before, arrival.body()), said));
  }

  private static List<String> values(String header, String name) {
    return Stream.of(header.split(",", -1))
        .map(String::strip)
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .limit(5)
        .toList();
  }
}
