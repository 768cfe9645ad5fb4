package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Topics;
import io.leadpipeline.notification.application.TargetBook;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import io.leadpipeline.notification.support.RunningService;
import io.leadpipeline.notification.support.StandIn;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A rep who is told by Telegram, and by e-mail when Telegram cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelFlowTest {

  private static final String SENT =
      "{\"ok\":true,\"result\":{\"message_id\":42,\"chat\":{\"id\":7001}}}";

  private final Inbox inbox = new Inbox();
  private final StandIn telegram = new StandIn();
  private final StandIn sms = new StandIn();
  private final RunningService service =
      RunningService.start(
          Infrastructure.freshDatabase(),
          inbox.port(),
          "--leadpipeline.channels.answer-within=3s",
          "--leadpipeline.channels.http.url=" + sms.url("/sms"),
          "--leadpipeline.channels.http.caps.per-destination=1",
          "--leadpipeline.channels.web.plain=true",
          "--leadpipeline.channels.web.also-reachable=127.0.0.0/8,::1/128",
          "--leadpipeline.channels.telegram.api=" + telegram.url("").replaceAll("/$", ""),
          "--leadpipeline.channels.telegram.token=1:abc",
          "--leadpipeline.channels.telegram.secret-token=s3cret");
  private final Told told = new Told(service.jdbc());
  private final TopicProbe alerts = TopicProbe.fromNow(Topics.ALERTS);
  private final TopicProbe answers = TopicProbe.fromNow(Topics.ANSWERS);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  void knowsTheReps() {
    for (String rep : List.of("linh", "mai", "an")) {
      told.outcomeOf(told.of(Reps.on(AlertChannel.TELEGRAM, rep)));
    }
    told.outcomeOf(told.of(Reps.on(AlertChannel.HTTP, "quy")));
    told.outcomeOf(told.of(Reps.managedBy("an-other", "linh")));
    TargetBook targets = service.bean(TargetBook.class);
    targets.put("linh", AlertChannel.TELEGRAM, "7001");
    targets.put("mai", AlertChannel.TELEGRAM, "7002");
    targets.put("an", AlertChannel.TELEGRAM, "7003");
    targets.put("quy", AlertChannel.HTTP, "+84900000001");
  }

  @AfterAll
  void stops() {
    alerts.close();
    answers.close();
    told.close();
    http.close();
    service.close();
    telegram.close();
    sms.close();
    inbox.close();
  }

  @Test
  void tellsAnswersAndConfirms() throws Exception {
    Offers offer = Offers.anOffer().to("linh", "en");
    telegram.answering(200, SENT).answering(200, SENT).answering(200, SENT);

    UUID event = told.of(offer.offered());
    RecordedRequest message = telegram.asked();
    alerts.await(
        AlertEvent.AcceptedByChannel.class, e -> e.about().leadId().equals(offer.leadId()));
    UUID alert = Ids.alert(event, "linh", AlertChannel.TELEGRAM);
    assertThat(press(alert, "7002", "s3cret")).isEqualTo(200);
    assertThat(press(alert, "7001", "wrong")).isEqualTo(401);
    assertThat(press(alert, "7001", "s3cret")).isEqualTo(200);
    assertThat(press(alert, "7001", "s3cret")).isEqualTo(200);

    assertThat(message.getTarget()).isEqualTo("/bot1:abc/sendMessage");
    var answer = answers.await(AnswerGiven.class, e -> e.leadId().equals(offer.leadId())).event();
    assertThat(answer.answer()).isEqualTo(AnswerKind.ACCEPT);
    assertThat(answer.rep()).isEqualTo("linh");
    assertThat(answer.via()).isEqualTo("telegram");
    assertThat(StandIn.bodyOf(telegram.asked())).contains("being confirmed");
    told.of(offer.accepted(2));
    await()
        .untilAsserted(
            () -> assertThat(StandIn.bodyOf(telegram.asked())).contains("has accepted this lead"));
  }

  @Test
  void goesByMailWhereTheBotIsBlockedAndSaysSo() {
    Offers offer = Offers.anOffer().to("mai", "en");
    telegram.answering(403, "{\"ok\":false,\"description\":\"Forbidden: bot was blocked\"}");

    told.of(offer.offered());

    var fellBack =
        alerts
            .await(AlertEvent.FellBack.class, e -> e.about().leadId().equals(offer.leadId()))
            .event();
    assertThat(fellBack.to()).isEqualTo(AlertChannel.EMAIL);
    alerts.await(
        AlertEvent.AcceptedByChannel.class, e -> e.about().leadId().equals(offer.leadId()));
    await().until(() -> service.bean(TargetBook.class).untold(10).isEmpty());
    assertThat(service.bean(TargetBook.class).of("mai").getFirst().lostAt()).isNotNull();
  }

  @Test
  void tellsOnTheNextChannelWhoeverDoesNotAnswer() {
    Offers offer = Offers.anOffer().to("an", "en");
    telegram.answering(200, SENT);

    told.of(offer.offered());
    telegram.asked();

    await().until(() -> inbox.to("an@sales.test").size() == 1);
    assertThat(Inbox.firstLink(inbox.to("an@sales.test").getFirst())).isEqualTo(offer.acceptUrl());
  }

  @Test
  void spendsNoMoreThanItMay() {
    Offers paid = Offers.anOffer().to("quy", "en");
    Offers free = Offers.anOffer().to("quy", "en");
    sms.answering(201, "").answering(201, "");

    told.of(paid.offered());
    assertThat(StandIn.bodyOf(sms.asked())).startsWith("To=%2B84900000001&Body=");
    alerts.await(AlertEvent.AcceptedByChannel.class, e -> e.about().leadId().equals(paid.leadId()));
    told.of(free.offered());

    var fellBack =
        alerts
            .await(AlertEvent.FellBack.class, e -> e.about().leadId().equals(free.leadId()))
            .event();
    assertThat(fellBack.alert().detail()).contains("spend cap");
    await()
        .untilAsserted(() ->
            assertThat(inbox.to("linh@sales.test"))
                .anySatisfy(mail ->
                    assertThat(Inbox.header(mail, "Subject")).contains("cap of HTTP is reached")));
  }

  private int press(UUID alert, String who, String secret)
      throws IOException, InterruptedException {
    String update =
        "{\"callback_query\":{\"id\":\"9\",\"from\":{\"id\":%s},\"data\":\"accept:%s\"}}"
            .formatted(who, alert);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.url("/interactions/telegram")))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
