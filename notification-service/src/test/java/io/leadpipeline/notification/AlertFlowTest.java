package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Rep;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.notification.application.WatchUnknownReps;
import io.leadpipeline.notification.support.Brakes;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.MetricCatalogue;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a handoff event to the mail and the events that tell of it, all of it real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertFlowTest {

  private final AlertDesk desk =
      new AlertDesk(
          "--leadpipeline.alerts.alarm-after=1s", "--leadpipeline.alerts.bundle-within=0s");
  private final Inbox inbox = desk.inbox();
  private final Told told = desk.told();

  @BeforeAll
  void knowsTheReps() {
    desk.knows("linh", "mai", "somchai");
  }

  @AfterAll
  void stops() {
    try (desk) {
      desk.countersAddUp();
    }
  }

  @Test
  void mailsAnOfferWithEverythingInIt() {
    Offers offer = Offers.anOffer().to("linh", "en");

    UUID event = told.of(offer.offered());

    MimeMessage mail = desk.onlyMailAbout(offer);
    UUID id = Ids.alert(event, "linh", AlertChannel.EMAIL);
    assertThat(Inbox.header(mail, "Subject")).isEqualTo("New lead: Jane Doe, Acme");
    assertThat(Inbox.header(mail, "To")).contains("Rep linh").contains("linh@sales.test");
    assertThat(Inbox.header(mail, "Message-ID")).isEqualTo("<" + id + "@leadpipeline.test>");
    assertThat(Inbox.header(mail, "References"))
        .isEqualTo("<lead." + offer.leadId() + "@leadpipeline.test>")
        .isEqualTo(Inbox.header(mail, "In-Reply-To"));
    String text = Inbox.body(mail, "text/plain");
    assertThat(text).contains("Jane Doe", "Acme", "jane@acme.example", "+84901234567");
    assertThat(Inbox.firstLink(mail)).isEqualTo(offer.acceptUrl());
    assertThat(Inbox.body(mail, "text/html")).contains("tel:+84901234567", offer.acceptUrl());
  }

  @Test
  void tellsWhatBecameOfIt() {
    Offers offer = Offers.anOffer().to("linh", "en");

    told.of(offer.offered());

    var planned = desk.event(AlertEvent.Planned.class, offer);
    var sent = desk.event(AlertEvent.Sent.class, offer);
    var accepted = desk.event(AlertEvent.AcceptedByChannel.class, offer);
    assertThat(planned.about().version()).isEqualTo(1);
    assertThat(sent.about().version()).isEqualTo(2);
    assertThat(accepted.about().version()).isEqualTo(3);
    assertThat(accepted.alert().state()).isEqualTo(AlertState.ACCEPTED_BY_CHANNEL);
    assertThat(accepted.alert().detail()).startsWith("250");
    assertThat(accepted.trail().alerted()).isAfterOrEqualTo(accepted.trail().routed());
    assertThat(accepted.about().leadId()).isEqualTo(offer.leadId());
  }

  @Test
  void tellsEveryManagerOnceThatABrakeEngaged() {
    told.outcomeOf(told.of(Reps.known("chief", 1, "en")));
    told.outcomeOf(told.of(Reps.managedBy("an", "chief")));
    BrakeEngaged engaged = Brakes.engaged(null);

    UUID event = told.of(engaged);
    await().until(() -> !inbox.to("chief@sales.test").isEmpty());
    told.again(event, engaged);
    UUID other = told.of(Brakes.engaged("lead@acme.example"));
    told.outcomeOf(other);
    await().until(() -> !inbox.to("lead@acme.example").isEmpty());

    MimeMessage mail = inbox.to("chief@sales.test").getFirst();
    assertThat(inbox.to("chief@sales.test")).hasSize(1);
    assertThat(Inbox.header(mail, "Subject")).contains("demo");
    assertThat(Inbox.body(mail, "text/plain"))
        .contains("More than 20", "/v1/held/demo/release'", "/v1/held/demo/discard'");
    assertThat(Inbox.body(mail, "text/html")).contains("/v1/held/demo/release");
  }

  @Test
  void sendsNothingForAnOfferToldTwice() {
    Offers offer = Offers.anOffer().to("mai", "en");
    UUID event = told.of(offer.offered());
    desk.onlyMailAbout(offer);

    told.again(event, offer.offered());
    Offers after = Offers.anOffer().to("mai", "en");
    told.of(after.offered());

    desk.onlyMailAbout(after);
    assertThat(desk.mailAbout(offer)).hasSize(1);
  }

  @Test
  void waitsForARepNotYetKnown() {
    String stranger = "stranger-" + UUID.randomUUID();
    Offers offer = Offers.anOffer().to(stranger, "vi");
    told.outcomeOf(told.of(offer.offered()));
    await()
        .until(
            () -> desk.service().bean(WatchUnknownReps.class).overdue().reps().contains(stranger));
    assertThat(desk.get("/v1/alerts?lead=" + offer.leadId(), "local-admin").body())
        .contains("\"state\":\"PLANNED\"", "\"waitingFor\":\"rep\"");
    assertThat(desk.mailAbout(offer)).isEmpty();

    told.of(Reps.known(stranger, 1, "vi"));

    assertThat(Inbox.body(desk.onlyMailAbout(offer), "text/plain")).contains("Nhận khách hàng này");
  }

  @Test
  void sendsNothingForAnOfferThatIsAnsweredAlready() {
    Offers offer = Offers.anOffer().to("linh", "en");
    assertThat(told.outcomeOf(told.of(offer.accepted(2)))).isEqualTo(Outcome.EFFECTIVE);

    assertThat(told.outcomeOf(told.of(offer.offered()))).isEqualTo(Outcome.EFFECTIVE);

    assertThat(desk.alertsIn(offer)).isZero();
  }

  @Test
  void callsOffWhatWaitsWhenTheLeadMovesOn() {
    Rep away = new Rep("away-" + UUID.randomUUID(), "Away", "away@sales.test", "en");
    Offers offer = Offers.anOffer().to(away);
    told.outcomeOf(told.of(offer.offered()));

    offer.to("somchai", "th");
    told.outcomeOf(told.of(offer.passed(2, 2, away)));
    told.of(offer.offered(3, 2));

    assertThat(Inbox.header(desk.onlyMailAbout(offer), "To")).contains("somchai@sales.test");
    assertThat(desk.get("/v1/alerts?handoff=" + offer.handoffId(), "local-admin").body())
        .contains("CANCELLED", "ACCEPTED_BY_CHANNEL");
    told.of(Reps.known(away.id(), 1, "en"));
    assertThat(told.outcomeOf(told.of(offer.passed(2, 2, away)))).isEqualTo(Outcome.SUPERSEDED);
    assertThat(desk.mailAbout(offer)).hasSize(1);
  }

  @Test
  void remindsInTheSameThreadAndTellsTheManagerWithoutTheAddress() {
    Offers offer = Offers.anOffer().to("linh", "en");
    told.of(offer.offered());
    told.of(offer.reminded(2));
    told.of(offer.escalated(3, new Rep("somchai", "Somchai", "somchai@sales.test", "en")));

    List<MimeMessage> mails = await().until(() -> desk.mailAbout(offer), mail -> mail.size() == 3);

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

    assertThat(Inbox.header(desk.onlyMailAbout(addressed), "To"))
        .contains("marketer@acme.example")
        .doesNotContain("linh@sales.test");
    var failed = desk.event(AlertEvent.Failed.class, homeless);
    assertThat(failed.alert().detail()).isEqualTo("no-test-address");
    assertThat(desk.mailAbout(homeless)).isEmpty();
  }

  @Test
  void takesAPoisonBetweenTwoGoodOnes() {
    Offers before = Offers.anOffer().to("linh", "en");
    Offers after = Offers.anOffer().to("linh", "en");

    told.of(before.offered());
    UUID poison = told.unreadably(before.leadId());
    told.of(after.offered());

    desk.onlyMailAbout(before);
    desk.onlyMailAbout(after);
    assertThat(told.outcomeOf(poison)).isEqualTo(Outcome.DEAD_LETTERED);
  }

  @Test
  void listsAlertsForCallersOnly() {
    Offers offer = Offers.anOffer().to("linh", "en");
    told.of(offer.offered());
    desk.onlyMailAbout(offer);

    await()
        .untilAsserted(() ->
            assertThat(desk.get("/v1/alerts?lead=" + offer.leadId(), "local-admin").body())
                .contains("\"handoffId\":\"" + offer.handoffId() + "\"")
                .contains("\"channel\":\"EMAIL\"", "\"state\":\"ACCEPTED_BY_CHANNEL\"")
                .contains("\"at\":\"", "\"next\":null"));
    assertThat(desk.get("/v1/alerts?lead=" + offer.leadId(), "wrong").statusCode()).isEqualTo(401);
    assertThat(desk.get("/v1/alerts", "local-admin").statusCode()).isEqualTo(422);
    assertThat(desk.get("/v1/alerts?lead=x", "local-admin").statusCode()).isEqualTo(400);
  }

  @Test
  void measuresAlerts() {
    Offers offer = Offers.anOffer().to("linh", "en");
    told.of(offer.offered());
    desk.onlyMailAbout(offer);

    await()
        .untilAsserted(() ->
            MetricCatalogue.isKeptBy(
                "notification",
                desk.request(desk.service().management("/actuator/prometheus"), "local-admin")
                    .body()));
  }
}
