package io.leadpipeline.notification.support;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Handoffs by intent: Jane of Acme asked for a demo, offered to Linh unless something else is said.
 */
public final class Offers {

  private final UUID handoffId = UUID.randomUUID();
  private final UUID leadId = UUID.randomUUID();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private Rep rep = new Rep("linh", "Linh Tran", "linh@sales.test", "en");
  private Contact contact =
      new Contact(
          "jane@acme.example",
          "+84901234567",
          "Jane",
          "Doe",
          null,
          "Acme",
          "Head of Sales",
          "VN",
          null,
          "en");
  private String message = "We open a second plant in May and need this by then.";
  private String answer = "We open a second plant in May";
  private List<Reason> whyNow =
      List.of(
          new Reason("demo-requested", Map.of()), new Reason("time-frame", Map.of("days", "30")));
  private Temperature temperature = Temperature.HOT;
  private boolean test;
  private @Nullable String testAddress;
  private Instant dueAt = now.plus(Duration.ofMinutes(5));

  private Offers() {}

  public static Offers anOffer() {
    return new Offers();
  }

  public Offers to(Rep who) {
    this.rep = who;
    return this;
  }

  public Offers to(String id, String language) {
    return to(new Rep(id, "Rep " + id, id + "@sales.test", language));
  }

  public Offers of(Contact who) {
    this.contact = who;
    return this;
  }

  public Offers named(String name, String company) {
    return of(
        new Contact(
            contact.email(),
            contact.phone(),
            null,
            null,
            name,
            company,
            contact.jobTitle(),
            null,
            null,
            null));
  }

  public Offers saying(String words) {
    this.message = words;
    this.answer = words;
    return this;
  }

  public Offers because(Reason... reasons) {
    this.whyNow = List.of(reasons);
    return this;
  }

  public Offers warm() {
    this.temperature = Temperature.WARM;
    return this;
  }

  public Offers dueAt(Instant time) {
    this.dueAt = time;
    return this;
  }

  public Offers forTestLead(@Nullable String address) {
    this.test = true;
    this.testAddress = address;
    return this;
  }

  public UUID handoffId() {
    return handoffId;
  }

  public UUID leadId() {
    return leadId;
  }

  public String acceptUrl() {
    return "http://127.0.0.1:8083/a/token-of-" + handoffId;
  }

  /** The first offer. */
  public HandoffEvent.Offered offered() {
    return offered(1, 1);
  }

  /** The offer to the present rep. */
  public HandoffEvent.Offered offered(long version, int hop) {
    return new HandoffEvent.Offered(
        about(version), handoff(HandoffState.OFFERED, hop), lead(), acceptUrl(), testAddress);
  }

  public HandoffEvent.Passed passed(long version, int hop, Rep from) {
    return new HandoffEvent.Passed(
        about(version), handoff(HandoffState.OFFERED, hop), lead(), from, "declined");
  }

  /** Nobody answered in time. */
  public HandoffEvent.Passed expired(long version, int hop, Rep from) {
    return new HandoffEvent.Passed(
        about(version), handoff(HandoffState.OFFERED, hop), lead(), from, "expired");
  }

  public HandoffEvent.Accepted accepted(long version) {
    return new HandoffEvent.Accepted(about(version), handoff(HandoffState.ACCEPTED, 1), lead());
  }

  public HandoffEvent.Withdrawn withdrawn(long version) {
    return new HandoffEvent.Withdrawn(
        about(version), handoff(HandoffState.WITHDRAWN, 1), lead(), "merged");
  }

  public HandoffEvent.Closed closed(long version) {
    return new HandoffEvent.Closed(
        about(version), handoff(HandoffState.CLOSED, 1), lead(), OutcomeKind.QUALIFIED, null);
  }

  public HandoffEvent.Reminded reminded(long version) {
    return new HandoffEvent.Reminded(
        about(version), handoff(HandoffState.OFFERED, 1), lead(), acceptUrl());
  }

  /** Told to these because nobody answered in time. */
  public HandoffEvent.Escalated escalated(long version, Rep... told) {
    return new HandoffEvent.Escalated(
        about(version), handoff(HandoffState.OFFERED, 1), lead(), List.of(told), "expired");
  }

  /** Told to somebody who let offers pass, with the link by which they come back. */
  public HandoffEvent.Escalated setAway(long version, Rep told) {
    return new HandoffEvent.Escalated(
        about(version),
        handoff(HandoffState.OFFERED, 2),
        lead(),
        List.of(told),
        "set-away",
        Map.of(told.id(), acceptUrl()));
  }

  private About about(long version) {
    Trail trail = Trail.begun(now, now, now).withScored(now).withRouted(now);
    UUID cause = UUID.nameUUIDFromBytes(new byte[] {1});
    return new About(leadId, version, cause, cause, test, trail);
  }

  private Handoff handoff(HandoffState state, int hop) {
    return new Handoff(handoffId, state, "sales", rep, hop, dueAt);
  }

  private Lead lead() {
    Bant bant =
        new Bant(
            BantAnswer.UNKNOWN,
            new BantAnswer(BantState.PARTIAL, "Influences the decision", null),
            new BantAnswer(BantState.CONFIRMED, answer, null),
            new BantAnswer(BantState.CONFIRMED, "Within a month", now.plus(Duration.ofDays(30))));
    return new Lead(
        Stage.SQL,
        temperature,
        71.6,
        88.2,
        "factory-owner",
        bant,
        new Receipt("default-1", List.of(), 0),
        whyNow,
        List.of(
            new RecentSignal(SignalKind.FORM_SUBMITTED, Intent.DEMO_REQUEST, null, now),
            new RecentSignal(
                SignalKind.WEBINAR_ATTENDED, null, "Selling in 2027", now.minusSeconds(90_000)),
            new RecentSignal(
                SignalKind.CONTENT_VIEWED, Intent.CONTENT, "Pricing", now.minusSeconds(200_000))),
        "acme.example",
        "ref",
        person());
  }

  private Person person() {
    Person bare = Person.of(contact);
    return new Person(
        contact,
        null,
        null,
        bare.clickIds(),
        null,
        null,
        bare.consent(),
        List.of(new Answer("message", "Your message", message)),
        bare.original(),
        bare.invalid());
  }
}
