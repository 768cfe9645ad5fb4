package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.testsupport.Signals;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do, in the words of marketing. */
final class Told {

  private Told() {}

  static Signals demo() {
    return Signals.aDemoRequest();
  }

  static Signals newsletter() {
    return Signals.aSignal().intent(Intent.NEWSLETTER);
  }

  static Signals ebook() {
    return Signals.anEbookDownload();
  }

  static Signals caseStudy() {
    return Signals.aSignal()
        .intent(Intent.CONTENT)
        .content(new Content(ContentType.CASE_STUDY, "acme", "How Acme did it"));
  }

  static Signals page(ContentType type) {
    return Signals.aSignal()
        .kind(SignalKind.PAGE_VIEWED)
        .intent(null)
        .content(new Content(type, "page", null));
  }

  static Signals pricingPage() {
    return page(ContentType.PRICING);
  }

  static Signals careersPage() {
    return page(ContentType.CAREERS);
  }

  static Signals registered() {
    return webinar(SignalKind.WEBINAR_REGISTERED, null);
  }

  static Signals attended(int minutes) {
    return webinar(SignalKind.WEBINAR_ATTENDED, minutes);
  }

  static Signals missed() {
    return webinar(SignalKind.WEBINAR_MISSED, null);
  }

  static Signals webinar(SignalKind kind, @Nullable Integer minutes) {
    return Signals.aSignal()
        .kind(kind)
        .intent(null)
        .webinar(new Webinar("w-1", null, "Leads in a second", null, 60, null, null, minutes));
  }

  static Signals clicked() {
    return Signals.aSignal().kind(SignalKind.EMAIL_CLICKED).intent(null);
  }

  static Signals unsubscribed() {
    return Signals.aSignal().kind(SignalKind.UNSUBSCRIBED).intent(null);
  }

  static Normal decides() {
    return new Normal(null, "DECIDES", null, null, null, null);
  }

  static Normal within(int days) {
    return new Normal(days, null, null, null, null, null);
  }

  static Normal budget(long amount) {
    return new Normal(null, null, null, null, BigDecimal.valueOf(amount), "VND");
  }

  static Normal decidesWithin(int days) {
    return new Normal(days, "DECIDES", null, null, null, null);
  }

  static Normal decidesWithinWithBudget(int days) {
    return new Normal(days, "DECIDES", null, null, BigDecimal.TEN, "VND");
  }

  static Normal noPartInTinyCompany() {
    return new Normal(null, "NONE", 1, 4, null, null);
  }

  static Signal titled(Signals signals, String title) {
    Signal signal = signals.build();
    Contact c = signal.person().contact();
    Contact contact =
        new Contact(
            c.email(),
            c.phone(),
            null,
            null,
            c.fullName(),
            c.company(),
            title,
            c.country(),
            null,
            c.language());
    return copy(signal, signal.kind(), null, Person.of(contact));
  }

  /** What sales did at the time of this signal. */
  static Signal sales(Signals at, OutcomeKind outcome) {
    SalesOutcome did = new SalesOutcome(outcome, null, UUID.randomUUID());
    Signal signal = at.intent(null).build();
    return copy(signal, SignalKind.SALES_OUTCOME, did, Person.of(Contact.EMPTY));
  }

  /** Sales does not work on the lead, at the time of this signal. */
  static Signal rejected(Signals at, String reason) {
    SalesOutcome did = new SalesOutcome(OutcomeKind.REJECTED, reason, UUID.randomUUID());
    Signal signal = at.intent(null).build();
    return copy(signal, SignalKind.SALES_OUTCOME, did, Person.of(Contact.EMPTY));
  }

  private static Signal copy(
      Signal s, SignalKind kind, @Nullable SalesOutcome outcome, Person person) {
    return new Signal(
        s.id(),
        s.submissionId(),
        kind,
        s.intent(),
        s.occurredAt(),
        s.receivedAt(),
        s.verified(),
        s.test(),
        s.contentHash(),
        s.source(),
        s.content(),
        s.webinar(),
        s.meeting(),
        s.event(),
        s.purchase(),
        outcome,
        s.utm(),
        s.normal(),
        s.leadId(),
        s.revision(),
        s.unsure(),
        s.personRef(),
        person);
  }
}
