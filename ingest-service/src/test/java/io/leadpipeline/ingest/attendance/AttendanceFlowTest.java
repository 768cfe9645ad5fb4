package io.leadpipeline.ingest.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.TopicSetup;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttendanceFlowTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<SignalKind> TOLD =
      Set.of(SignalKind.WEBINAR_ATTENDED, SignalKind.WEBINAR_MISSED);
  private static final String[] AT_ONCE = {
    "--leadpipeline.ingest.attendance.after-end=1s",
    "--leadpipeline.ingest.attendance.pause=100ms",
    "--leadpipeline.ingest.attendance.every=100ms"
  };

  @TempDir private static Path folder;

  private static BrokerProcess broker;
  private static TestDatabase database;
  private static RunningIngest ingest;
  private static TopicProbe topic;

  private final ZoomWebinar webinar = ZoomWebinar.ofFiveHours();

  @BeforeAll
  static void start() {
    broker = BrokerProcess.start(folder.resolve("kafka"), 0);
    TopicSetup.create(broker.bootstrapServers());
    database = Infrastructure.freshDatabase();
    ingest = RunningIngest.start(broker.bootstrapServers(), database, AT_ONCE);
    topic = TopicProbe.fromStart(broker.bootstrapServers(), Topics.RECEIVED.name());
  }

  @AfterAll
  static void stop() {
    topic.close();
    ingest.close();
    broker.close();
  }

  @AfterEach
  void countersAddUp() {
    var law =
        new LawOfCounters(broker.bootstrapServers(), JdbcClient.create(database.dataSource()));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> law.received("ingest.attendance", Topics.RECEIVED));
    law.written();
  }

  @Test
  void tellsOnceWhoAttendedAndWhoMissed() {
    webinar.registered(ingest, "lan", "minh", "hoa");
    webinar.cancelled(ingest, "hoa");
    webinar.joined(ingest, "lan", 0);
    webinar.left(ingest, "lan", 20);
    webinar.joined(ingest, "lan", 30);
    webinar.joined(ingest, "guest", 40);
    noted(8);
    webinar.ended(ingest, 50);

    List<Signal> told = told(3);

    Signal lan = of(told, "lan");
    Signal registration = registration("lan");
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
    webinar.registered(ingest, "lan");
    webinar.joined(ingest, "lan", 0);
    noted(2);
    webinar.ended(ingest, 50);
    Signal first = of(told(1), "lan");

    webinar.left(ingest, "lan", 10);

    Signal second = told(2).stream().filter(it -> it.revision() == 1).findFirst().orElseThrow();
    assertThat(about(first).minutes()).isEqualTo(50);
    assertThat(about(second).minutes()).isEqualTo(10);
    assertThat(second.submissionId()).isEqualTo(first.submissionId());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.occurredAt()).isEqualTo(first.occurredAt());
  }

  @Test
  void whoSeemedToMissItAttendsWhenTheJoiningIsToldLate() {
    webinar.registered(ingest, "lan");
    noted(1);
    webinar.ended(ingest, 50);
    Signal missed = of(told(1), "lan");

    webinar.joined(ingest, "lan", 20);
    webinar.left(ingest, "lan", 51);

    await()
        .atMost(PATIENCE)
        .until(() -> signals().stream().anyMatch(it -> Objects.equals(about(it).minutes(), 31)));
    assertThat(missed.kind()).isEqualTo(SignalKind.WEBINAR_MISSED);
    assertThat(signals()).extracting(Signal::submissionId).containsOnly(missed.submissionId());
    assertThat(signals()).extracting(Signal::revision).doesNotHaveDuplicates();
  }

  @Test
  void keepsInstancesOfOneWebinarApart() {
    ZoomWebinar again = webinar.again();
    webinar.registered(ingest, "lan");
    again.registered(ingest, "minh");
    webinar.joined(ingest, "lan", 0);
    again.joined(ingest, "lan", 0);
    noted(4);
    webinar.ended(ingest, 60);
    again.ended(ingest, 30);

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
    silent.registered(ingest, "lan", "minh");
    silent.joined(ingest, "lan", 15);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(signals(silent))
                .extracting(it -> it.kind() + " " + about(it).minutes())
                .contains("WEBINAR_ATTENDED 30", "WEBINAR_MISSED null"));
    assertThat(signals(silent)).allMatch(it -> it.occurredAt().equals(silent.minute(45)));
  }

  @Test
  void goesOnAfterARestart() {
    webinar.registered(ingest, "lan", "minh");
    webinar.joined(ingest, "lan", 10);
    noted(3);
    restart();

    webinar.ended(ingest, 50);

    assertThat(about(of(told(2), "lan")).minutes()).isEqualTo(40);
  }

  @Test
  void twoInstancesOfTheServiceTellEverythingOnce() {
    try (RunningIngest other = RunningIngest.start(broker.bootstrapServers(), database, AT_ONCE)) {
      List<ZoomWebinar> webinars =
          IntStream.range(0, 8).mapToObj(_ -> ZoomWebinar.ofFiveHours()).toList();
      webinars.forEach(it -> {
        it.registered(ingest, "lan", "minh", "an");
        it.joined(other, "lan", 10);
        noted(it, 4);
      });
      webinars.forEach(it -> it.ended(other, 40));

      for (ZoomWebinar each : webinars) {
        assertThat(told(each, 3)).allMatch(it -> it.revision() == 0);
      }
    }
    restart();
  }

  @Test
  void passesOverPoisonBetweenTwoGoodOnes() {
    webinar.registered(ingest, "lan");
    UUID id = UUID.randomUUID();
    Map<String, String> headers =
        Map.of(EventCodec.ID, id.toString(), EventCodec.TYPE, "io.leadpipeline.LeadReceived.v1");
    byte[] junk = "{\"no\":\"event\"".getBytes(StandardCharsets.UTF_8);
    try (TestProducer producer = new TestProducer(broker.bootstrapServers())) {
      producer.sendRaw(new EncodedEvent(id, Topics.RECEIVED.name(), "key", headers, junk));
    }
    webinar.registered(ingest, "minh");
    noted(2);
    webinar.ended(ingest, 50);

    assertThat(told(2)).extracting(Signal::kind).containsOnly(SignalKind.WEBINAR_MISSED);
  }

  /** Also after another one was closed: that ended the event loops of this process. */
  private static void restart() {
    ingest.close();
    ingest = RunningIngest.start(broker.bootstrapServers(), database, AT_ONCE);
  }

  private void noted(int facts) {
    noted(webinar, facts);
  }

  /** What goes by other partitions must not come after the end. */
  private static void noted(ZoomWebinar webinar, int facts) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            JdbcClient.create(database.dataSource())
                    .sql("select count(*) from webinar_fact where webinar_key = :webinar")
                    .param("webinar", "zoom/local/" + webinar.id())
                    .query((row, _) -> row.getInt(1))
                    .single()
                == facts);
  }

  private List<Signal> told(int count) {
    return told(webinar, count);
  }

  private static List<Signal> told(ZoomWebinar webinar, int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(signals(webinar)).hasSizeGreaterThanOrEqualTo(count));
    List<Signal> told = signals(webinar);
    assertThat(told).hasSize(count);
    return told;
  }

  private List<Signal> signals() {
    return signals(webinar);
  }

  private static List<Signal> signals(ZoomWebinar webinar) {
    return signals(signal -> TOLD.contains(signal.kind()) && isOf(webinar, signal));
  }

  private Signal registration(String name) {
    return signals(signal ->
            signal.kind().equals(SignalKind.WEBINAR_REGISTERED)
                && webinar.email(name).equals(signal.person().contact().email()))
        .getFirst();
  }

  private static List<Signal> signals(Predicate<Signal> wanted) {
    topic.all();
    return topic.seen(LeadReceived.class).stream()
        .map(it -> it.event().signal())
        .filter(wanted)
        .toList();
  }

  private static boolean isOf(ZoomWebinar webinar, Signal signal) {
    return about(signal).id().equals(webinar.id());
  }

  private Signal of(List<Signal> signals, String name) {
    return signals.stream()
        .filter(it -> webinar.email(name).equals(it.person().contact().email()))
        .findFirst()
        .orElseThrow();
  }

  private static Webinar about(Signal signal) {
    return Objects.requireNonNull(signal.webinar());
  }
}
