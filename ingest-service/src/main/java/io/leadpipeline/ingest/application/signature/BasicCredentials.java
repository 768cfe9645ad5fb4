package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Arrival;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** HTTP Basic (RFC 7617): a key comes as user name without a password, or as password. */
public record BasicCredentials(String user, String password) {

  private static final String SCHEME = "Basic ";

  /** What the request brought; empty when it brought none. */
  public static Optional<BasicCredentials> of(Arrival arrival) {
    String header = arrival.header("authorization");
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? decoded(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  /** The key, wherever it stands. */
  public String key() {
    return password.isEmpty() ? user : password;
  }

  boolean prove(Arrival arrival) {
    return Proofs.isSecret(arrival, Optional.of(key()));
  }

  private static Optional<BasicCredentials> decoded(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return Optional.of(
          colon < 0
              ? new BasicCredentials(pair, "")
              : new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
