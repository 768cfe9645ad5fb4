package io.leadpipeline.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.status.ServiceState.Backlog;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.messaging.consumer.Offsets.Lag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusPageTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  @Test
  void alignsAllThereIsToSay() {
    assertThat(String.join("\n", page(Paint.NONE).lines(ill())))
        .isEqualTo(
            """
            Lead Pipeline  2026-11-22 09:30:00  scoring is down

              SERVICE  STATE  READY  OUTBOX  SPOOL  NO REP YET  DEAD LETTERS  WHY NOT
              ingest   up     yes         0      3           ·             0
              scoring  down   no          ·      ·           ·             ·  does not answer at http://127.0.0.1:9082
              routing  up     yes     1,204      ·           2             1

              CONSUMER         TOPIC           MEMBERS  LAG
              routing.stages   leads.stages          1    0
              scoring.signals  leads.received        0  412

              LAST MINUTE          LEADS      P50      P95
              received → accepted     38   2.1 ms   4.9 ms
              routed → alerted        12  31.0 ms  80.2 ms
              received → alerted       0        ·        ·

              POSTS                 ACCEPTED  SPAM  REFUSED  UNAVAILABLE
              last minute                 38     2        3
              since ingest's start     1,204    40       66            0\
            """
                .stripIndent());
  }

  @Test
  void coloursWhatNeedsAHand() {
    List<String> lines = page(new Paint(true)).lines(ill());

    assertThat(lines.getFirst()).contains("\u001b[31m\u001b[1mscoring is down");
    assertThat(lines).anyMatch(line -> line.contains("\u001b[32mup\u001b["));
  }

  @Test
  void isUpOnlyWhenEveryPartIs() {
    Status ill = ill();
    Status well =
        new Status(NOW, ill.services().subList(0, 1), List.of(), Posts.NONE, Posts.NONE, List.of());

    assertThat(ill.allUp()).isFalse();
    assertThat(well.allUp()).isTrue();
  }

  private static StatusPage page(Paint paint) {
    return new StatusPage(paint, new Times(ZoneOffset.UTC));
  }

  private static Status ill() {
    return new Status(
        NOW,
        List.of(
            new ServiceState("ingest", "", true, true, List.of(), new Backlog(0L, 0L, 3L, null)),
            ServiceState.silent("scoring", "http://127.0.0.1:9082"),
            new ServiceState(
                "routing", "", true, true, List.of(), new Backlog(1204L, 1L, null, 2L))),
        List.of(
            new Lag("routing.stages", "leads.stages", 1, 0),
            new Lag("scoring.signals", "leads.received", 0, 412)),
        new Posts(38, 2, 3, 0),
        new Posts(1204, 40, 66, 0),
        List.of(
            new Hop("received → accepted", 38, 2.1, 4.9),
            new Hop("routed → alerted", 12, 31, 80.2),
            new Hop("received → alerted", 0, 0, 0)));
  }
}
