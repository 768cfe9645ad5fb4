package io.leadpipeline.ingest.attendance;

import static io.leadpipeline.ingest.attendance.Attendance.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.TestProducer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttendanceFlowTest {

  private static final String[] AT_ONCE = {
    "--leadpipeline.ingest.attendance.after-end=1s",
    "--leadpipeline.ingest.attendance.pause=100ms",
    "--leadpipeline.ingest.attendance.every=100ms"
  };

  private static LoneIngest lone;
  private static Attendance attendance;

  private final ZoomWebinar webinar = ZoomWebinar.ofFiveHours();

  @BeforeAll
  static void start() {
    lone = LoneIngest.start(AT_ONCE);
    attendance = new Attendance(lone);
  }

  @AfterAll
  static void stop() {
    attendance.close();
    lone.close();
  }

  @AfterEach
  void countersAddUp() {
    lone.countersAddUp(Map.of("ingest.attendance", Topics.RECEIVED));
  }

  @Test
  void tellsOnceWhoAttendedAndWhoMissed() {
    webinar.registered(service(), "lan", "minh", "hoa");
    webinar.cancelled(service(), "hoa");
    webinar.joined(service(), "lan", 0);
    webinar.left(service(), "lan", 20);
    webinar.joined(service(), "lan", 30);
    webinar.joined(service(), "guest", 40);
    noted(8);
    webinar.ended(service(), 50);

    List<Signal> told = told(3);

    Signal lan = of(told, "lan");
    Signal registration = attendance.registration(webinar, "lan");
    assertThat(lan.kind()).isEqualTo(SignalKind.WEBINAR_ATTENDED);
    assertThat(about(lan).minutes()).isEqualTo(40);
    assertThat(about(lan).instance()).isEqualTo(webinar.instance());
    assertThat(about(lan).joinedAt()).isEqualTo(webinar.minute(0));
    assertThat(about(lan).leftAt()).isEqualTo(webinar.minute(50));
    assertThat(lan.occurredAt()).isEqualTo(webinar.minute(50));
    assertThat(lan.verified()).isTrue();
    assertThat(lan.revision()).isZero();
    assertThat(lan.source()).isEqualTo(registration.source());
    assertThat(lan.personRef()).isEqualTo(registration.personRef());
    assertThat(lan.person().contact().firstName()).isEqualTo("lan");
    assertThat(of(told, "minh").kind()).isEqualTo(SignalKind.WEBINAR_MISSED);
    assertThat(about(of(told, "guest")).minutes()).isEqualTo(10);
  }

  @Test
  void correctsWhatALeavingToldLateChanges() {
    webinar.registered(service(), "lan");
    webinar.joined(service(), "lan", 0);
    noted(2);
    webinar.ended(service(), 50);
    Signal first = of(told(1), "lan");

    webinar.left(service(), "lan", 10);

    Signal second = told(2).stream().filter(it -> it.revision() == 1).findFirst().orElseThrow();
    assertThat(about(first).minutes()).isEqualTo(50);
    assertThat(about(second).minutes()).isEqualTo(10);
    assertThat(second.submissionId()).isEqualTo(first.submissionId());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.occurredAt()).isEqualTo(first.occurredAt());
  }

  @Test
  void whoSeemedToMissItAttendsWhenTheJoiningIsToldLate() {
    webinar.registered(service(), "lan");
    noted(1);
    webinar.ended(service(), 50);
    Signal missed = of(told(1), "lan");

    webinar.joined(service(), "lan", 20);
    webinar.left(service(), "lan", 51);

    await()
        .atMost(LoneIngest.PATIENCE)
        .until(() -> signals().stream().anyMatch(it -> Objects.equals(about(it).minutes(), 31)));
    assertThat(missed.kind()).isEqualTo(SignalKind.WEBINAR_MISSED);
    assertThat(signals()).extracting(Signal::submissionId).containsOnly(missed.submissionId());
    assertThat(signals()).extracting(Signal::revision).doesNotHaveDuplicates();
  }

  @Test
  void keepsInstancesOfOneWebinarApart() {
    ZoomWebinar again = webinar.again();
    webinar.registered(service(), "lan");
    again.registered(service(), "minh");
    webinar.joined(service(), "lan", 0);
    again.joined(service(), "lan", 0);
    noted(4);
    webinar.ended(service(), 60);
    again.ended(service(), 30);

    List<Signal> told = told(3);

    assertThat(told)
        .filteredOn(it -> webinar.email("lan").equals(it.person().contact().email()))
        .extracting(it -> about(it).instance() + " " + about(it).minutes())
        .containsExactlyInAnyOrder(webinar.instance() + " 60", again.instance() + " 30");
    assertThat(of(told, "minh").kind()).isEqualTo(SignalKind.WEBINAR_MISSED);
    assertThat(about(of(told, "minh")).instance()).isEqualTo(again.instance());
  }

  @Test
  void tellsByTheScheduleWhenNobodySaysThatItEnded() {
    ZoomWebinar silent = ZoomWebinar.ofMinutes(45);
    silent.registered(service(), "lan", "minh");
    silent.joined(service(), "lan", 15);

    await()
        .atMost(LoneIngest.PATIENCE)
        .untilAsserted(() ->
            assertThat(attendance.signals(silent))
                .extracting(it -> it.kind() + " " + about(it).minutes())
                .contains("WEBINAR_ATTENDED 30", "WEBINAR_MISSED null"));
    assertThat(attendance.signals(silent))
        .allMatch(it -> it.occurredAt().equals(silent.minute(45)));
  }

  @Test
  void goesOnAfterARestart() {
    webinar.registered(service(), "lan", "minh");
    webinar.joined(service(), "lan", 10);
    noted(3);
    lone.restart();

    webinar.ended(service(), 50);

    assertThat(about(of(told(2), "lan")).minutes()).isEqualTo(40);
  }

  @Test
  void twoInstancesOfTheServiceTellEverythingOnce() {
    try (RunningIngest other = lone.another()) {
      List<ZoomWebinar> webinars =
          IntStream.range(0, 8).mapToObj(_ -> ZoomWebinar.ofFiveHours()).toList();
      webinars.forEach(it -> {
        it.registered(service(), "lan", "minh", "an");
        it.joined(other, "lan", 10);
        attendance.noted(it, 4);
      });
      webinars.forEach(it -> it.ended(other, 40));

      for (ZoomWebinar each : webinars) {
        assertThat(attendance.told(each, 3)).allMatch(it -> it.revision() == 0);
      }
    }
  }

  @Test
  void passesOverPoisonBetweenTwoGoodOnes() {
    webinar.registered(service(), "lan");
    UUID id = UUID.randomUUID();
    Map<String, String> headers =
        Map.of(EventCodec.ID, id.toString(), EventCodec.TYPE, "io.leadpipeline.LeadReceived.v1");
    byte[] junk = "{\"no\":\"event\"".getBytes(StandardCharsets.UTF_8);
    try (TestProducer producer = new TestProducer(lone.bootstrapServers())) {
      producer.sendRaw(new EncodedEvent(id, Topics.RECEIVED.name(), "key", headers, junk));
    }
    webinar.registered(service(), "minh");
    noted(2);
    webinar.ended(service(), 50);

    assertThat(told(2)).extracting(Signal::kind).containsOnly(SignalKind.WEBINAR_MISSED);
  }

  private static RunningIngest service() {
    return lone.service();
  }

  private void noted(int facts) {
    attendance.noted(webinar, facts);
  }

  private List<Signal> told(int count) {
    return attendance.told(webinar, count);
  }

  private List<Signal> signals() {
    return attendance.signals(webinar);
  }

  private Signal of(List<Signal> signals, String name) {
    return signals.stream()
        .filter(it -> webinar.email(name).equals(it.person().contact().email()))
        .findFirst()
        .orElseThrow();
  }
}
