package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import io.leadpipeline.notification.support.RunningService;
import io.leadpipeline.notification.support.ScriptedSmtp;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A mail server that is slow, broken, away or unwilling, and instances that die. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertOutageTest {

  private static final String[] FAST = {
    "--leadpipeline.alerts.every=100ms",
    "--leadpipeline.alerts.first-pause=100ms",
    "--leadpipeline.alerts.longest-pause=300ms",
    "--leadpipeline.alerts.time-limit=4s",
    "--leadpipeline.alerts.lease=10s",
    "--leadpipeline.alerts.circuit-rest=300ms"
  };

  private final ScriptedSmtp smtp = smtp();
  private final TestDatabase database = Infrastructure.freshDatabase();
  private final RunningService service = RunningService.start(database, smtp.port(), FAST);
  private final Told told = new Told(service.jdbc());
  private final Deliveries deliveries = new Deliveries(service.jdbc(), smtp);
  private final TopicProbe alerts = TopicProbe.fromNow(Topics.ALERTS);

  private static ScriptedSmtp smtp() {
    try {
      return new ScriptedSmtp();
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  @BeforeAll
  void knowsTheRep() {
    told.outcomeOf(told.of(Reps.known("linh", 1, "en")));
  }

  @AfterEach
  void becomesWillingAgain() {
    smtp.answering(ScriptedSmtp::politely);
  }

  @AfterAll
  void stops() throws IOException {
    alerts.close();
    told.close();
    service.close();
    smtp.close();
  }

  @Test
  void deliversOnceWhenTheServerComesBack() {
    smtp.answering("", ScriptedSmtp.DROP);
    List<Offers> offers = tell(20);
    await().until(() -> deliveries.attempts(offers.getFirst()) >= 2);

    smtp.answering(ScriptedSmtp::politely);

    await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.allAccepted(offers));
    offers.forEach(offer -> assertThat(deliveries.messagesAbout(offer)).hasSize(1));
  }

  @Test
  void failsForGoodWhenTheAddressIsRefused() {
    smtp.answering("RCPT", "550 5.1.1 <linh@sales.test> no such user");
    Offers offer = tell(1).getFirst();

    var failed =
        alerts
            .await(
                AlertEvent.Failed.class,
                event -> event.alert().handoffId().equals(offer.handoffId()))
            .event();

    assertThat(failed.alert().detail())
        .startsWith("smtp: 550 5.1.1")
        .contains("no such user")
        .doesNotContain("linh@");
    assertThat(deliveries.state(offer)).isEqualTo("FAILED");
    assertThat(deliveries.attempts(offer)).isEqualTo(1);
    assertThat(deliveries.messagesAbout(offer)).isEmpty();
  }

  @Test
  void triesAgainWhenTheServerSaysLater() {
    AtomicInteger refusals = new AtomicInteger(2);
    smtp.answering(command ->
        command.startsWith("RCPT") && refusals.getAndDecrement() > 0
            ? "450 4.2.1 greylisted"
            : ScriptedSmtp.politely(command));

    Offers offer = tell(1).getFirst();

    await().until(() -> deliveries.state(offer), "ACCEPTED_BY_CHANNEL"::equals);
    assertThat(deliveries.attempts(offer)).isEqualTo(3);
    assertThat(deliveries.messagesAbout(offer)).hasSize(1);
  }

  @Test
  void repeatsUnderTheSameIdWhenTheAnswerIsLost() {
    AtomicInteger lost = new AtomicInteger(1);
    smtp.answering(command ->
        command.equals(".") && lost.getAndDecrement() > 0
            ? ScriptedSmtp.DROP
            : ScriptedSmtp.politely(command));

    Offers offer = tell(1).getFirst();

    await().until(() -> deliveries.state(offer), "ACCEPTED_BY_CHANNEL"::equals);
    assertThat(deliveries.messagesAbout(offer)).hasSize(2);
    assertThat(Deliveries.idsOf(deliveries.messagesAbout(offer))).hasSize(1);
  }

  @Test
  void doesNotWaitForAServerThatHangs() {
    AtomicInteger hanging = new AtomicInteger(1);
    smtp.answering(command ->
        command.startsWith("RCPT") && hanging.getAndDecrement() > 0
            ? ScriptedSmtp.HANG
            : ScriptedSmtp.politely(command));

    Offers slow = tell(1).getFirst();
    await().until(() -> hanging.get() <= 0);
    Offers next = tell(1).getFirst();

    await().atMost(Duration.ofSeconds(1)).until(() -> deliveries.messagesAbout(next).size() == 1);
    await().until(() -> deliveries.state(slow), "ACCEPTED_BY_CHANNEL"::equals);
    assertThat(deliveries.messagesAbout(slow)).hasSize(1);
  }

  @Test
  void keepsAlertsWhenItsOwnSenderAddressIsRefused() {
    smtp.answering("MAIL", "550 5.7.1 sender not allowed");
    Offers offer = tell(1).getFirst();
    await().until(() -> deliveries.attempts(offer) >= 2);
    assertThat(deliveries.state(offer)).isEqualTo("PLANNED");

    smtp.answering(ScriptedSmtp::politely);

    await().until(() -> deliveries.state(offer), "ACCEPTED_BY_CHANNEL"::equals);
  }

  @Test
  void repeatsUnderTheSameIdAfterACrashBetweenSendAndRecord() {
    Offers offer = tell(1).getFirst();
    await().until(() -> deliveries.state(offer), "ACCEPTED_BY_CHANNEL"::equals);

    service
        .jdbc()
        .sql("update alert set state = 'PLANNED', leased_until = now() where handoff_id = :id")
        .param("id", offer.handoffId())
        .update();

    await().until(() -> deliveries.messagesAbout(offer).size() == 2);
    assertThat(Deliveries.idsOf(deliveries.messagesAbout(offer))).hasSize(1);
  }

  @Test
  void sharesTheWorkBetweenTwoInstances() {
    try (RunningService other = RunningService.start(database, smtp.port(), FAST)) {
      List<Offers> offers = tell(200);

      await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.allAccepted(offers));

      offers.forEach(offer -> assertThat(deliveries.messagesAbout(offer)).hasSize(1));
      assertThat(other.jdbc()).isNotNull();
    }
  }

  @Test
  void finishesWhatIsUnderWayWhenItStops() {
    RunningService other = RunningService.start(database, smtp.port(), FAST);
    List<Offers> offers = tell(100);
    await().until(() -> !deliveries.messagesAbout(offers.getFirst()).isEmpty());

    other.close();

    await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.allAccepted(offers));
    offers.forEach(offer -> assertThat(deliveries.messagesAbout(offer)).hasSize(1));
  }

  private List<Offers> tell(int count) {
    List<Offers> offers =
        Stream.generate(() -> Offers.anOffer().to("linh", "en")).limit(count).toList();
    offers.forEach(offer -> told.of(offer.offered()));
    return offers;
  }
}
