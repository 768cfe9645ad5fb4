package io.leadpipeline.ingest.application;

import static io.leadpipeline.ingest.domain.attendance.Facts.START;
import static io.leadpipeline.ingest.domain.attendance.Facts.ended;
import static io.leadpipeline.ingest.domain.attendance.Facts.joined;
import static io.leadpipeline.ingest.domain.attendance.Facts.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.attendance.Facts;
import io.leadpipeline.ingest.domain.attendance.Grace;
import io.leadpipeline.ingest.domain.attendance.Roster;
import io.leadpipeline.ingest.domain.attendance.Told;
import io.leadpipeline.ingest.domain.attendance.Verdict;
import io.leadpipeline.messaging.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttendanceEventsTest {

  private static final Instant NOW = START.plus(Duration.ofHours(2));
  private static final UUID SUBMISSION = Ids.submission("attendance");

  private final Identities identities =
      new Identities(new HmacFingerprints("a secret for tests only"));

  @Test
  void carriesOnWhoItIsAndWhoSaidSo() {
    Verdict verdict = verdict(registered("lan"), joined("lan", 5), ended(47));

    Outgoing outgoing = AttendanceEvents.of(verdict, told(verdict), identities, NOW);

    LeadReceived event = (LeadReceived) outgoing.event();
    assertThat(outgoing.id()).isEqualTo(Ids.signal(SUBMISSION, 0, 0));
    assertThat(outgoing.key()).isEqualTo(event.signal().personRef());
    assertThat(event.signal().kind()).isEqualTo(SignalKind.WEBINAR_ATTENDED);
    assertThat(event.signal().verified()).isTrue();
    assertThat(event.signal().occurredAt()).isEqualTo(Facts.START.plusSeconds(47 * 60));
    assertThat(event.signal().receivedAt()).isEqualTo(NOW);
    assertThat(event.signal().source().provider()).isEqualTo("zoom");
    assertThat(event.signal().person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(event.signal().person().externalId()).isEqualTo("id-lan");
    assertThat(event.testAddress()).isNull();
  }

  @Test
  void testsStayTests() {
    Verdict real = verdict(registered("lan"), ended(47));
    Verdict test = verdict(registered("lan").test(), ended(47).test());

    LeadReceived event = event(test);

    assertThat(event.test()).isTrue();
    assertThat(event.signal().test()).isTrue();
    assertThat(event.testAddress()).isEqualTo("test@sales.test");
    assertThat(event.signal().personRef()).isNotEqualTo(event(real).signal().personRef());
    assertThat(test.key()).isNotEqualTo(real.key());
  }

  @Test
  void neverHappensAfterItIsTold() {
    Verdict verdict = verdict(registered("lan"), ended(50));
    Instant before = START.plusSeconds(60);

    Outgoing outgoing = AttendanceEvents.of(verdict, told(verdict), identities, before);

    assertThat(((LeadReceived) outgoing.event()).signal().occurredAt()).isEqualTo(before);
  }

  private LeadReceived event(Verdict verdict) {
    return (LeadReceived) AttendanceEvents.of(verdict, told(verdict), identities, NOW).event();
  }

  private static Told told(Verdict verdict) {
    return Told.first(SUBMISSION, verdict);
  }

  private static Verdict verdict(Facts... facts) {
    return Roster.of(Stream.of(facts).map(Facts::told).toList())
        .at(NOW, new Grace(Duration.ZERO, Duration.ZERO))
        .said()
        .getFirst();
  }
}
