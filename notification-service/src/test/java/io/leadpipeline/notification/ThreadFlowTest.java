package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.notification.application.WishBook;
import io.leadpipeline.notification.domain.Wishes;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.RoundTrips;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What follows the first message about a lead, in the same thread. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadFlowTest {

  private static final Rep LINH = new Rep("linh", "Rep linh", "linh@sales.test", "en");

  private final AlertDesk desk = new AlertDesk("--leadpipeline.alerts.bundle-within=4s");
  private final Told told = desk.told();

  @BeforeAll
  void knowsTheReps() {
    desk.knows("linh", "mai", "somchai", "chief");
  }

  @AfterAll
  void stops() {
    try (desk) {
      desk.countersAddUp();
    }
  }

  /** Looked up, thought of, kept and added, written, committed. */
  @Test
  void takesFiveRoundTripsToTheDatabaseForAnOfferAlone() {
    List<Integer> taken = new ArrayList<>();
    try (RoundTrips trips = RoundTrips.of("handoffsListener-")) {
      for (int i = 0; i < 5; i++) {
        told(Offers.anOffer().to("mai", "en"));
        taken.add(trips.take());
      }
    }

    assertThat(Collections.min(taken)).as("%s", taken).isEqualTo(5);
  }

  @Test
  void saysThatALeadIsHotterNow() {
    Offers offer = told(Offers.anOffer().to("linh", "en"));

    told.of(offer.offered(2, 1));

    MimeMessage second = mailsAbout(offer, 2).getLast();
    assertThat(Inbox.header(second, "Subject")).isEqualTo("Now hotter: Jane Doe, Acme");
    assertThat(Inbox.header(second, "References")).contains(offer.leadId().toString());
    assertThat(Inbox.firstLink(second)).isEqualTo(offer.acceptUrl());
  }

  @Test
  void tellsWhoeverLetItPassThatItIsGone() {
    Offers offer = told(Offers.anOffer().to("linh", "en")).to("mai", "en");

    told.of(offer.expired(2, 2, LINH));

    MimeMessage update = mailsAbout(offer, 2).getLast();
    assertThat(Inbox.header(update, "To")).contains("linh@sales.test");
    assertThat(Inbox.body(update, "text/plain"))
        .contains("this lead is with Rep mai now")
        .doesNotContain("http", "jane@acme.example", "+84901234567");
  }

  @Test
  void tellsThoseWhoWereToldThatNobodyAnsweredThatSomebodyHas() {
    Offers offer = told(Offers.anOffer().to("linh", "en"));
    told.of(offer.escalated(2, new Rep("chief", "Chief", "chief@sales.test", "en")));
    mailsAbout(offer, 2);

    told.of(offer.accepted(3));

    MimeMessage update = mailsAbout(offer, 3).getLast();
    assertThat(Inbox.header(update, "To")).contains("chief@sales.test");
    assertThat(Inbox.body(update, "text/plain")).contains("Rep linh has accepted this lead");
    await()
        .untilAsserted(() ->
            assertThat(desk.get("/v1/alerts?lead=" + offer.leadId(), "local-admin").body())
                .contains("\"acknowledgedAt\":\"20"));
    AlertEvent.Acknowledged answered = desk.event(AlertEvent.Acknowledged.class, offer);
    assertThat(answered.alert().rep()).isEqualTo("linh");
    assertThat(answered.alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(answered.about().version()).isEqualTo(4);
    assertThat(answered.trail().acknowledged()).isAfter(answered.trail().alerted());
  }

  @Test
  void tellsThatWhoeverPassedItOnHasReadIt() {
    Offers offer = told(Offers.anOffer().to("linh", "en")).to("mai", "en");

    told.of(offer.passed(2, 2, LINH));

    assertThat(desk.event(AlertEvent.Acknowledged.class, offer).alert().rep()).isEqualTo("linh");
  }

  @Test
  void remindsOnceOfWhatWasToldAMomentAgo() {
    Offers offer = told(Offers.anOffer().to("mai", "en"));

    UUID first = told.of(offer.reminded(2));
    told.outcomeOf(first);
    told.of(offer.reminded(3));

    assertThat(Inbox.header(mailsAbout(offer, 2).getLast(), "Subject")).startsWith("Reminder:");
    assertThat(
            desk.service()
                .jdbc()
                .sql("select detail from alert where cause_id = :id and state = 'CANCELLED'")
                .param("id", first)
                .query(String.class)
                .single())
        .isEqualTo("bundled");
  }

  @Test
  void tellsWarmLeadsTogether() {
    LocalTime hour = LocalTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusHours(2);
    var byMail = List.of(new Wishes.Wish(AlertChannel.EMAIL, List.of(Temperature.HOT)));
    desk.service()
        .bean(WishBook.class)
        .put("somchai", new Wishes(byMail, null, List.of(hour.withNano(0)), "vi"));
    List<Offers> offers = List.of(warm(), warm());
    offers.forEach(offer -> told.outcomeOf(told.of(offer.offered())));
    assertThat(offers).allSatisfy(offer -> assertThat(desk.mailAbout(offer)).isEmpty());

    int waiting =
        desk.service()
            .jdbc()
            .sql(
                "update alert set next_attempt_at = now() where channel = 'DIGEST'"
                    + " and next_attempt_at > now() + interval '1 hour'")
            .update();

    assertThat(waiting).isEqualTo(2);
    MimeMessage digest =
        await()
            .until(() -> desk.inbox().to("somchai@sales.test"), mails -> mails.size() == 1)
            .getFirst();
    assertThat(Inbox.header(digest, "Content-Language")).isEqualTo("vi");
    assertThat(Inbox.body(digest, "text/plain"))
        .contains(offers.getFirst().acceptUrl(), offers.getLast().acceptUrl());
    await().untilAsserted(() -> assertThat(accepted()).isEqualTo(2));
  }

  @Test
  void takesAndTellsWhatARepWishes() {
    String wishes =
        """
        {"channels": [{"channel": "TELEGRAM", "heat": ["HOT"]}, {"channel": "EMAIL"}],
         "quietHours": [{"from": "22:00", "to": "07:00"}], "digest": ["09:00"], "language": "vi"}
        """;

    assertThat(desk.put("/v1/people/an/preferences", wishes)).isEqualTo(204);
    assertThat(desk.put("/v1/people/an/preferences", wishes.replace("HOT", "LUKEWARM")))
        .isEqualTo(422);
    assertThat(desk.put("/v1/people/an/preferences", "{\"digest\": [\"late\"]}")).isEqualTo(422);
    assertThat(desk.get("/v1/people/an/preferences", "local-admin").body())
        .contains("\"channel\":\"TELEGRAM\",\"heat\":[\"HOT\"]", "22:00", "09:00");
  }

  private static Offers warm() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    return Offers.anOffer().to("somchai", "en").warm().dueAt(tomorrow);
  }

  private long accepted() {
    return desk.service()
        .jdbc()
        .sql(
            "select count(*) from alert"
                + " where channel = 'DIGEST' and state = 'ACCEPTED_BY_CHANNEL'")
        .query(Long.class)
        .single();
  }

  /** The offer, once its mail is there and recorded. */
  private Offers told(Offers offer) {
    told.of(offer.offered());
    desk.onlyMailAbout(offer);
    desk.event(AlertEvent.AcceptedByChannel.class, offer);
    return offer;
  }

  /** So many mails, once all of them are recorded. */
  private List<MimeMessage> mailsAbout(Offers offer, int count) {
    await().until(() -> acceptedAbout(offer) == count);
    return await().until(() -> desk.mailAbout(offer), mails -> mails.size() == count);
  }

  private long acceptedAbout(Offers offer) {
    return desk.service()
        .jdbc()
        .sql(
            "select count(*) from alert"
                + " where handoff_id = :id and state = 'ACCEPTED_BY_CHANNEL'")
        .param("id", offer.handoffId())
        .query(Long.class)
        .single();
  }
}
