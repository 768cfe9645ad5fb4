package io.leadpipeline.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoomSignatureTest {

  /** Made with {@code printf 'v0:1739923528:{}' | openssl dgst -sha256 -hmac local-zoom-secret}. */
  @Test
  void isTheHmacOfVersionTimeAndBody() {
    assertThat(ZoomSignature.headers("local-zoom-secret", 1739923528L, "{}"))
        .isEqualTo(
            Map.of(
                "x-zm-request-timestamp",
                "1739923528",
                "x-zm-signature",
                "v0=3a9eb5d2a0f2c0296245513811ae3a5347a5dab2850bb37f2f6d6f70146963f9"));
  }
}
