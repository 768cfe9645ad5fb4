package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.notification.application.WatchUnknownReps;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import io.leadpipeline.notification.support.RunningService;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TopicProbe;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a handoff event to the mail and the events that tell of it, all of it real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertFlowTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Inbox inbox = new Inbox();
  private final RunningService service =
      RunningService.start(
          Infrastructure.freshDatabase(), inbox.port(), "--leadpipeline.alerts.alarm-after=1s");
  private final Told told = new Told(service.jdbc());
  private final TopicProbe alerts = TopicProbe.fromNow(Topics.ALERTS);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  void knowsTheReps() {
    for (String rep : List.of("linh", "mai", "somchai")) {
      told.outcomeOf(told.of(Reps.known(rep, 1, "en")));
    }
  }

  @AfterAll
  void stops() {
    LawOfCounters law = new LawOfCounters(Infrastructure.bootstrapServers(), service.jdbc());
    law.received("notification.handoffs", Topics.HANDOFFS);
    law.received("notification.people", Topics.PEOPLE);
    law.received("notification.notices", Topics.NOTICES);
    law.written();
    alerts.close();
    told.close();
    http.close();
    service.close();
    inbox.close();
  }

  @Test
  void mailsAnOfferWithEverythingInIt() {
    Offers offer = Offers.anOffer().to("linh", "en");

    UUID event = told.of(offer.offered());

    MimeMessage mail = onlyMailAbout(offer);
    UUID id = Ids.alert(event, "linh", AlertChannel.EMAIL);
    assertThat(Inbox.header(mail, "Subject")).isEqualTo("New lead: Jane Doe, Acme");
    assertThat(Inbox.header(mail, "To")).contains("Rep linh").contains("linh@sales.test");
    assertThat(Inbox.header(mail, "Message-ID")).isEqualTo("<" + id + "@leadpipeline.test>");
    assertThat(Inbox.header(mail, "References"))
        .isEqualTo("<lead." + offer.leadId() + "@leadpipeline.test>")
        .isEqualTo(Inbox.header(mail, "In-Reply-To"));
    String text = Inbox.body(mail, "text/plain");
    assertThat(text).contains("Jane Doe", "Acme", "jane@acme.example", "+84901234567");
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    assertThat(link.group()).isEqualTo(offer.acceptUrl());
    assertThat(Inbox.body(mail, "text/html")).contains("tel:+84901234567", offer.acceptUrl());
  }

  @Test
  void tellsWhatBecameOfIt() {
    Offers offer = Offers.anOffer().to("linh", "en");

    told.of(offer.offered());

    var planned = alerts.await(AlertEvent.Planned.class, of(offer)).event();
    var sent = alerts.await(AlertEvent.Sent.class, of(offer)).event();
    var accepted = alerts.await(AlertEvent.AcceptedByChannel.class, of(offer)).event();
    assertThat(planned.about().version()).isEqualTo(1);
    assertThat(sent.about().version()).isEqualTo(2);
    assertThat(accepted.about().version()).isEqualTo(3);
    assertThat(accepted.alert().state()).isEqualTo(AlertState.ACCEPTED_BY_CHANNEL);
    assertThat(accepted.alert().detail()).startsWith("250");
    assertThat(accepted.trail().alerted()).isAfterOrEqualTo(accepted.trail().routed());
    assertThat(accepted.about().leadId()).isEqualTo(offer.leadId());
  }

  private static <E extends AlertEvent> Predicate<E> of(Offers offer) {
    return event -> event.alert().handoffId().equals(offer.handoffId());
  }

  @Test
  void tellsEveryManagerOnceThatABrakeEngaged() {
    told.outcomeOf(told.of(Reps.known("chief", 1, "en")));
    told.outcomeOf(told.of(Reps.managedBy("an", "chief")));
    BrakeEngaged engaged = engaged(null);

    UUID event = told.of(engaged);
    await().until(() -> !inbox.to("chief@sales.test").isEmpty());
    told.again(event, engaged);
    UUID other = told.of(engaged("lead@acme.example"));
    told.outcomeOf(other);
    await().until(() -> !inbox.to("lead@acme.example").isEmpty());

    MimeMessage mail = inbox.to("chief@sales.test").getFirst();
    assertThat(inbox.to("chief@sales.test")).hasSize(1);
    assertThat(Inbox.header(mail, "Subject")).contains("demo");
    assertThat(Inbox.body(mail, "text/plain"))
        .contains("More than 20", "/v1/held/demo/release'", "/v1/held/demo/discard'");
    assertThat(Inbox.body(mail, "text/html")).contains("/v1/held/demo/release");
  }

  private static BrakeEngaged engaged(@Nullable String manager) {
    String url = "http://127.0.0.1:8081/v1/held/demo";
    return new BrakeEngaged(
        "form", "local", "demo", Instant.now(), 20, 0.4, manager, url, Trail.EMPTY);
  }

  @Test
  void sendsNothingForAnOfferToldTwice() {
    Offers offer = Offers.anOffer().to("mai", "en");
    UUID event = told.of(offer.offered());
    onlyMailAbout(offer);

    told.again(event, offer.offered());
    Offers after = Offers.anOffer().to("mai", "en");
    told.of(after.offered());

    onlyMailAbout(after);
    assertThat(mailAbout(offer)).hasSize(1);
  }

  @Test
  void waitsForARepNotYetKnown() {
    String stranger = "stranger-" + UUID.randomUUID();
    Offers offer = Offers.anOffer().to(stranger, "vi");
    told.outcomeOf(told.of(offer.offered()));
    await().until(() -> service.bean(WatchUnknownReps.class).overdue().reps().contains(stranger));
    assertThat(get("/v1/alerts?lead=" + offer.leadId(), "local-admin").body())
        .contains("\"state\":\"PLANNED\"", "\"waitingFor\":\"rep\"");
    assertThat(mailAbout(offer)).isEmpty();

    told.of(Reps.known(stranger, 1, "vi"));

    assertThat(Inbox.body(onlyMailAbout(offer), "text/plain")).contains("Nhận khách hàng này");
  }

  @Test
  void sendsNothingForAnOfferThatIsAnsweredAlready() {
    Offers offer = Offers.anOffer().to("linh", "en");
    assertThat(told.outcomeOf(told.of(offer.accepted(2)))).isEqualTo(Outcome.EFFECTIVE);

    assertThat(told.outcomeOf(told.of(offer.offered()))).isEqualTo(Outcome.EFFECTIVE);

    assertThat(alertsIn(offer)).isZero();
  }

  @Test
  void callsOffWhatWaitsWhenTheLeadMovesOn() {
    Rep away = new Rep("away-" + UUID.randomUUID(), "Away", "away@sales.test", "en");
    Offers offer = Offers.anOffer().to(away);
    told.outcomeOf(told.of(offer.offered()));

    offer.to("somchai", "th");
    told.outcomeOf(told.of(offer.passed(2, 2, away)));
    told.of(offer.offered(3, 2));

    assertThat(Inbox.header(onlyMailAbout(offer), "To")).contains("somchai@sales.test");
    assertThat(get("/v1/alerts?handoff=" + offer.handoffId(), "local-admin").body())
        .contains("CANCELLED", "ACCEPTED_BY_CHANNEL");
    told.of(Reps.known(away.id(), 1, "en"));
    assertThat(told.outcomeOf(told.of(offer.passed(2, 2, away)))).isEqualTo(Outcome.SUPERSEDED);
    assertThat(mailAbout(offer)).hasSize(1);
  }

  @Test
  void remindsInTheSameThreadAndTellsTheManagerWithoutTheAddress() {
    Offers offer = Offers.anOffer().to("linh", "en");
    told.of(offer.offered());
    told.of(offer.reminded(2));
    told.of(offer.escalated(3, new Rep("somchai", "Somchai", "somchai@sales.test", "en")));

    List<MimeMessage> mails = await().until(() -> mailAbout(offer), mail -> mail.size() == 3);

    assertThat(mails).anyMatch(mail -> Inbox.body(mail, "text/plain").contains("still waits"));
    MimeMessage word =
        mails.stream()
            .filter(mail -> Inbox.header(mail, "To").contains("somchai@sales.test"))
            .findFirst()
            .orElseThrow();
    assertThat(Inbox.body(word, "text/plain"))
        .contains("nobody answered")
        .doesNotContain("jane@acme.example");
    assertThat(mails.stream().map(mail -> Inbox.header(mail, "References")).distinct()).hasSize(1);
  }

  @Test
  void sendsTestLeadsToTheirOwnAddressOnly() {
    Offers addressed = Offers.anOffer().to("linh", "en").forTestLead("marketer@acme.example");
    Offers homeless = Offers.anOffer().to("linh", "en").forTestLead(null);

    told.of(addressed.offered());
    told.of(homeless.offered());

    assertThat(Inbox.header(onlyMailAbout(addressed), "To"))
        .contains("marketer@acme.example")
        .doesNotContain("linh@sales.test");
    var failed = alerts.await(AlertEvent.Failed.class, of(homeless)).event();
    assertThat(failed.alert().detail()).isEqualTo("no-test-address");
    assertThat(mailAbout(homeless)).isEmpty();
  }

  @Test
  void takesAPoisonBetweenTwoGoodOnes() {
    Offers before = Offers.anOffer().to("linh", "en");
    Offers after = Offers.anOffer().to("linh", "en");
    UUID poison = UUID.randomUUID();

    told.of(before.offered());
    told.producer()
        .sendRaw(
            new EncodedEvent(
                poison,
                Topics.HANDOFFS.name(),
                before.leadId().toString(),
                Map.of("ce_id", poison.toString(), "ce_type", "io.leadpipeline.Offered.v1"),
                "{\"leadId\":".getBytes(StandardCharsets.UTF_8)));
    told.of(after.offered());

    onlyMailAbout(before);
    onlyMailAbout(after);
    assertThat(told.outcomeOf(poison)).isEqualTo(Outcome.DEAD_LETTERED);
  }

  @Test
  void listsAlertsForCallersOnly() {
    Offers offer = Offers.anOffer().to("linh", "en");
    told.of(offer.offered());
    onlyMailAbout(offer);

    await()
        .untilAsserted(() ->
            assertThat(get("/v1/alerts?lead=" + offer.leadId(), "local-admin").body())
                .contains("\"handoffId\":\"" + offer.handoffId() + "\"")
                .contains("\"channel\":\"EMAIL\"", "\"state\":\"ACCEPTED_BY_CHANNEL\"")
                .contains("\"at\":\"", "\"next\":null"));
    assertThat(get("/v1/alerts?lead=" + offer.leadId(), "wrong").statusCode()).isEqualTo(401);
    assertThat(get("/v1/alerts", "local-admin").statusCode()).isEqualTo(422);
    assertThat(get("/v1/alerts?lead=x", "local-admin").statusCode()).isEqualTo(400);
  }

  @Test
  void measuresAlerts() {
    Offers offer = Offers.anOffer().to("linh", "en");
    told.of(offer.offered());
    onlyMailAbout(offer);

    await()
        .untilAsserted(() ->
            assertThat(request(service.management("/actuator/prometheus"), "local-admin").body())
                .contains("leadpipeline_alerts_total{", "outcome=\"accepted\"")
                .contains("leadpipeline_alert_latency_seconds_bucket")
                .contains("resilience4j_circuitbreaker_state"));
  }

  private MimeMessage onlyMailAbout(Offers offer) {
    return await().until(() -> mailAbout(offer), mail -> mail.size() == 1).getFirst();
  }

  private List<MimeMessage> mailAbout(Offers offer) {
    return inbox.all().stream()
        .filter(mail -> Inbox.header(mail, "References").contains(offer.leadId().toString()))
        .toList();
  }

  private long alertsIn(Offers offer) {
    return service
        .jdbc()
        .sql("select count(*) from alert where handoff_id = :id")
        .param("id", offer.handoffId())
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> get(String path, String token) {
    return request(service.url(path), token);
  }

  private HttpResponse<String> request(String url, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(url, failure);
    }
  }
}
