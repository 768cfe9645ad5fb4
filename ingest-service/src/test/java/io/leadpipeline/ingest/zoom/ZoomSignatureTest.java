package io.leadpipeline.ingest.zoom;

import static io.leadpipeline.ingest.zoom.ZoomCalls.NOW;
import static io.leadpipeline.ingest.zoom.ZoomCalls.OLD_SECRET;
import static io.leadpipeline.ingest.zoom.ZoomCalls.SECRET;
import static io.leadpipeline.ingest.zoom.ZoomCalls.arrival;
import static io.leadpipeline.ingest.zoom.ZoomCalls.payload;
import static io.leadpipeline.ingest.zoom.ZoomCalls.signature;
import static io.leadpipeline.ingest.zoom.ZoomCalls.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.domain.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomSignatureTest {

  private static final byte[] BODY = payload("zoom-webinar-registration_created");
  private static final String TIMESTAMP = String.valueOf(NOW.getEpochSecond());

  @Test
  void knowsBothActiveSecrets() {
    assertThat(ZoomSignature.signer(signed(BODY, SECRET, NOW))).contains(SECRET);
    assertThat(ZoomSignature.signer(signed(BODY, OLD_SECRET, NOW))).contains(OLD_SECRET);
    assertThat(ZoomSignature.signer(signed(BODY, "a-retired-secret", NOW))).isEmpty();
  }

  @Test
  void refusesOneWrongBitInTheBody() {
    String right = signature(SECRET, TIMESTAMP, BODY);
    byte[] tampered = BODY.clone();
    tampered[tampered.length / 2] ^= 1;

    assertThat(ZoomSignature.signer(arrival(tampered, TIMESTAMP, right))).isEmpty();
  }

  @Test
  void refusesOneWrongBitInTheSignature() {
    char[] wrong = signature(SECRET, TIMESTAMP, BODY).toCharArray();
    wrong[wrong.length - 1] = wrong[wrong.length - 1] == '0' ? '1' : '0';

    assertThat(ZoomSignature.signer(arrival(BODY, TIMESTAMP, new String(wrong)))).isEmpty();
  }

  @Test
  void refusesAnotherTimestampThanTheSignedOne() {
    String right = signature(SECRET, TIMESTAMP, BODY);
    String other = String.valueOf(NOW.getEpochSecond() + 1);

    assertThat(ZoomSignature.signer(arrival(BODY, other, right))).isEmpty();
  }

  @Test
  void refusesWhatWasSignedMoreThanFiveMinutesAgoOrAhead() {
    Duration limit = Duration.ofMinutes(5);

    assertThat(ZoomSignature.signer(signed(BODY, SECRET, NOW.minus(limit)))).isPresent();
    assertThat(ZoomSignature.signer(signed(BODY, SECRET, NOW.minus(limit).minusSeconds(1))))
        .isEmpty();
    assertThat(ZoomSignature.signer(signed(BODY, SECRET, NOW.plus(limit).plusSeconds(1))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "1e9", "99999999999999999999999", "١٢٣٤٥٦٧٨٩٠"})
  void refusesATimestampThatIsNone(String timestamp) {
    String right = signature(SECRET, timestamp, BODY);

    assertThat(ZoomSignature.signer(arrival(BODY, timestamp, right))).isEmpty();
  }

  @Test
  void refusesASignatureInAnotherForm() {
    String right = signature(SECRET, TIMESTAMP, BODY);

    for (String wrong :
        List.of(
            "",
            "v0=",
            right.substring(3),
            right.toUpperCase(Locale.ROOT),
            right + " ",
            "v0=" + "0".repeat(64))) {
      assertThat(ZoomSignature.signer(arrival(BODY, TIMESTAMP, wrong))).isEmpty();
    }
  }

  @Test
  void knowsNobodyWithoutSecrets() {
    Connection without =
        new Connection(
            "zoom", "local", List.of(), "VN", "en", List.of(), List.of(), null, Map.of());
    Arrival signed = signed(BODY);

    assertThat(
            ZoomSignature.signer(
                new Arrival(without, null, signed.headers(), signed.body(), NOW, null)))
        .isEmpty();
  }
}
