package io.leadpipeline.ingest.segment;

import static io.leadpipeline.ingest.segment.SegmentCalls.LOCAL;
import static io.leadpipeline.ingest.segment.SegmentCalls.SERVER;
import static io.leadpipeline.ingest.segment.SegmentCalls.accepted;
import static io.leadpipeline.ingest.sources.Calls.NOW;
import static io.leadpipeline.ingest.sources.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Identities;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When something happened, and which messages are the same. */
class SegmentIdsTest {

  @Test
  void correctsTheSendersClock() {
    String late =
        """
        {"type":"track","event":"X","userId":"u","originalTimestamp":"2026-11-22T01:00:00Z",
         "sentAt":"2026-11-22T01:00:10Z"}\
        """;

    assertThat(accepted(SERVER, late).occurredAt()).isEqualTo(NOW.minusSeconds(10));
    assertThat(accepted(SERVER, late.replace("originalTimestamp", "timestamp")).occurredAt())
        .isEqualTo(NOW.minusSeconds(10));
    assertThat(accepted(SERVER, late.replace("sentAt", "x")).occurredAt())
        .isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
    assertThat(accepted(SERVER, late.replace("T01:00:00Z", "T09:00:00Z")).occurredAt())
        .isEqualTo(NOW);
  }

  @Test
  void believesNoTimeOfAPublicKey() {
    Signal signal = accepted(LOCAL, text("segment-track.json"));

    assertThat(signal.verified()).isFalse();
    assertThat(signal.occurredAt()).isEqualTo(NOW);
    assertThat(accepted(SERVER, text("segment-track.json")).occurredAt())
        .isEqualTo(Instant.parse("2015-12-12T19:11:01.249Z"));
  }

  @Test
  void keysByWriteKeyTypeAndMessage() {
    String track = "{\"type\":\"track\",\"event\":\"X\",\"userId\":\"u\",\"messageId\":\"m\"}";
    String identify = "{\"type\":\"identify\",\"userId\":\"u\",\"messageId\":\"m\"}";

    assertThat(accepted(LOCAL, track).submissionId())
        .isEqualTo(Identities.submission("seg:local-segment-secret:track:m"))
        .isNotEqualTo(accepted(LOCAL, identify).submissionId());
    assertThat(
            accepted(LOCAL, track.replace("\"m\"", "12345678901234567890")).source().externalId())
        .isEqualTo("12345678901234567890");
  }

  @Test
  void keysByContentWithoutAMessageIdWhenverItWasSent() {
    String one =
        "{\"type\":\"track\",\"event\":\"X\",\"userId\":\"u\",\"sentAt\":\"2026-11-22T01:00:00Z\"}";
    Signal first = accepted(LOCAL, one);
    Signal again = accepted(LOCAL, one.replace("01:00:00", "01:00:09"));

    assertThat(first.contentHash()).isNotNull();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(accepted(LOCAL, one.replace("X", "Y")).id()).isNotEqualTo(first.id());
  }
}
