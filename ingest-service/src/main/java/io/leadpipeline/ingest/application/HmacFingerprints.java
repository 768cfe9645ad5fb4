package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The first 128 bits of an HMAC under the deployment's secret. */
public final class HmacFingerprints implements Fingerprints {

  private static final int BYTES = 16;

  private final Hmac hmac;

  public HmacFingerprints(String secret) {
    this.hmac = new Hmac(secret);
  }

  @Override
  public String of(String use, String value) {
    byte[] name = (use + '\0').getBytes(StandardCharsets.UTF_8);
    byte[] hash = hmac.of(name, value.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
