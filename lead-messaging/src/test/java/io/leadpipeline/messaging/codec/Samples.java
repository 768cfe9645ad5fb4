package io.leadpipeline.messaging.codec;

import io.leadpipeline.events.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event of every type with every field filled, as the golden files hold them. */
final class Samples {

  static final Instant T = Instant.parse("2026-11-02T08:15:30.123456Z");
  static final UUID LEAD = UUID.fromString("018f0000-0000-7000-8000-000000000001");
  static final UUID OTHER = UUID.fromString("018f0000-0000-7000-8000-000000000002");
  static final UUID SUBMISSION = UUID.fromString("018f0000-0000-5000-8000-000000000003");
  static final UUID CAUSE = Ids.signal(SUBMISSION, 0, 0);
  static final UUID HANDOFF = Ids.handoff(CAUSE);
  static final Trail TRAIL = new Trail(T, T, T, T, T, T, T, T);
  static final About ABOUT = new About(LEAD, 7, CAUSE, SUBMISSION, true, TRAIL);
  static final Rep REP = new Rep("mai", "Mai Trần", "mai@sales.test", "vi");
  static final Contact CONTACT =
      new Contact(
          "lan@acme.example",
          "+84901234567",
          "Lan",
          "Nguyễn",
          "Nguyễn Lan",
          "Acme",
          "CTO",
          "VN",
          "Hà Nội",
          "vi");
  static final Person PERSON =
      new Person(
          CONTACT,
          "v-1",
          "zoom-registrant-1",
          Map.of("gclid", "g1"),
          "https://acme.example/demo",
          "https://search.example/",
          List.of(new Consent("marketing", true, "Tôi đồng ý", T)),
          List.of(new Answer("purchasingTimeFrame", "Bao giờ?", "Within a month")),
          Map.of("xyz", "1"),
          List.of(new InvalidField("phone", "abc", "unreadable")));
  static final Source SOURCE = new Source("zoom", "local", "demo", "ext-1");
  static final Signal SIGNAL =
      new Signal(
          CAUSE,
          SUBMISSION,
          SignalKind.FORM_SUBMITTED,
          Intent.DEMO_REQUEST,
          T,
          T,
          true,
          true,
          "hash",
          SOURCE,
          new Content(ContentType.CASE_STUDY, "c1", "How Acme grew"),
          new Webinar("9", "i9", "Show", T, 45, T, T, 42),
          new Meeting(T, "mai@sales.test"),
          new CustomEvent("Pricing Viewed", Map.of("plan", "pro")),
          new Purchase(new BigDecimal("12.50"), "VND", 1),
          new SalesOutcome(OutcomeKind.LOST, "PRICE", HANDOFF),
          new Utm("google", "cpc", "autumn", "crm", "b"),
          new Normal(30, "DECIDES", 51, 100, new BigDecimal("1000"), "VND"),
          LEAD,
          1,
          true,
          "ref",
          PERSON);
  static final BantAnswer LETTER = new BantAnswer(BantState.CONFIRMED, "Within a month", T);
  static final Lead SNAPSHOT =
      new Lead(
          Stage.SQL,
          Temperature.HOT,
          62.5,
          80,
          "operations lead",
          new Bant(LETTER, BantAnswer.UNKNOWN, LETTER, BantAnswer.UNKNOWN),
          new Receipt("default-1", List.of(new Receipt.Counted("demo", CAUSE, T, 80, 79.5)), 2),
          List.of(new Reason("time-frame", Map.of("days", "30"))),
          List.of(new RecentSignal(SignalKind.FORM_SUBMITTED, Intent.DEMO_REQUEST, "Demo", T)),
          "acme.example",
          "ref",
          PERSON,
          "bought",
          List.of("repeat-buyer"),
          List.of("buying-soon"),
          "NOT_A_BUYER");
  static final Handoff OFFER = new Handoff(HANDOFF, HandoffState.OFFERED, "inbound", REP, 1, T);
  static final Alert ALERT =
      new Alert(
          Ids.alert(HANDOFF, "mai", AlertChannel.EMAIL),
          HANDOFF,
          AlertChannel.EMAIL,
          "mai",
          AlertState.SENT,
          1,
          "250 ok",
          AlertOccasion.OFFER);
  static final String URL = "http://127.0.0.1:8083/a/token";

  static final List<LeadEvent> ALL =
      List.of(
          new LeadReceived(LEAD, CAUSE, true, "test@sales.test", TRAIL, SIGNAL),
          new SubmissionRejected(
              SUBMISSION,
              CAUSE,
              SOURCE,
              "SPAM",
              "honeypot",
              T,
              TRAIL,
              "ref",
              new SubmissionRejected.Raw(Map.of("content-type", "text/plain"), "aGk=", "8f43")),
          new StageEvent.StageChanged(
              ABOUT, Stage.MQL, Stage.SQL, "raised-hand", SNAPSHOT, "test@sales.test"),
          new StageEvent.HandRaised(ABOUT, Intent.DEMO_REQUEST, SNAPSHOT, "test@sales.test"),
          new StageEvent.LeadUpdated(ABOUT, SNAPSHOT),
          new StageEvent.LeadsMerged(ABOUT, LEAD, OTHER, SNAPSHOT),
          new StageEvent.LeadsSplit(ABOUT, LEAD, OTHER, List.of(CAUSE), SNAPSHOT),
          new StageEvent.LeadErased(ABOUT),
          new HandoffEvent.Offered(ABOUT, OFFER, SNAPSHOT, URL, "test@sales.test"),
          new HandoffEvent.Reminded(ABOUT, OFFER, SNAPSHOT, URL),
          new HandoffEvent.Passed(ABOUT, OFFER, SNAPSHOT, REP, "declined"),
          new HandoffEvent.Escalated(
              ABOUT, OFFER, SNAPSHOT, List.of(REP), "expired", Map.of("mai", URL)),
          new HandoffEvent.Waiting(ABOUT, OFFER, SNAPSHOT, "nobody-on-duty", T),
          new HandoffEvent.Accepted(ABOUT, OFFER, SNAPSHOT),
          new HandoffEvent.Contacted(ABOUT, OFFER, SNAPSHOT, "phone"),
          new HandoffEvent.Closed(ABOUT, OFFER, SNAPSHOT, OutcomeKind.LOST, "price"),
          new HandoffEvent.Withdrawn(ABOUT, OFFER, SNAPSHOT, "merged"),
          new AnswerGiven(
              LEAD,
              CAUSE,
              HANDOFF,
              "mai",
              1,
              AnswerKind.DECLINE,
              "territory",
              "slack",
              TRAIL,
              OutcomeKind.WON,
              new BigDecimal("99.90"),
              "EUR"),
          new AlertEvent.Planned(ABOUT, ALERT),
          new AlertEvent.Sent(ABOUT, ALERT),
          new AlertEvent.AcceptedByChannel(ABOUT, ALERT),
          new AlertEvent.Failed(ABOUT, ALERT),
          new AlertEvent.FellBack(ABOUT, ALERT, AlertChannel.SLACK),
          new AlertEvent.Acknowledged(ABOUT, ALERT),
          new OutcomeReported(
              ABOUT, HANDOFF, "mai", OutcomeKind.WON, "fit", new BigDecimal("99.90"), "EUR"),
          new RepChanged(
              "mai",
              3,
              "Mai Trần",
              "mai@sales.test",
              "vi",
              "Asia/Ho_Chi_Minh",
              "inbound",
              "minh",
              List.of(AlertChannel.EMAIL, AlertChannel.SLACK),
              List.of(new RepChanged.QuietHours("22:00", "07:00")),
              true,
              true,
              TRAIL,
              List.of("09:00"),
              Map.of("SLACK", List.of(Temperature.HOT))),
          new BrakeEngaged(
              "form",
              "website",
              "demo",
              T,
              31,
              3.1,
              "mai@sales.test",
              "http://127.0.0.1:8081/v1/held/demo",
              TRAIL));

  private Samples() {}
}
