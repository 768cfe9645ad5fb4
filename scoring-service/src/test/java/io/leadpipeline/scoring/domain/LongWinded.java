package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Webinar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who fills every field with more than it takes, in a script of three bytes a letter. */
final class LongWinded {

  private static final String MUCH = "ก".repeat(1_500);
  private static final SignalKind[] KINDS = {
    SignalKind.FORM_SUBMITTED,
    SignalKind.PAGE_VIEWED,
    SignalKind.WEBINAR_REGISTERED,
    SignalKind.WEBINAR_ATTENDED,
    SignalKind.EMAIL_CLICKED,
    SignalKind.UNSUBSCRIBED
  };
  private static final ContentType[] TYPES = {
    ContentType.PRICING,
    ContentType.PRODUCT,
    ContentType.CASE_STUDY,
    ContentType.VIDEO,
    ContentType.CAREERS
  };
  private static final Intent[] INTENTS = {
    Intent.DEMO_REQUEST, Intent.CONTACT_SALES, Intent.PRICING_CALL, Intent.CONTENT
  };

  private LongWinded() {}

  static Signal signal(int number, Instant at) {
    UUID id = new UUID(7, number);
    return new Signal(
        id,
        id,
        KINDS[number % KINDS.length],
        INTENTS[number % INTENTS.length],
        at,
        at,
        true,
        false,
        null,
        new Source("form", "local", "demo", null),
        new Content(TYPES[number % TYPES.length], "c", MUCH),
        new Webinar("w-" + number % 500, null, MUCH, null, 60, null, null, 50),
        null,
        null,
        null,
        null,
        null,
        new Normal(30, "DECIDES", 20, 100, BigDecimal.TEN, "THB"),
        null,
        0,
        false,
        "ref",
        person(number));
  }

  private static Person person(int number) {
    return new Person(
        new Contact("lan@acme.example", MUCH, MUCH, MUCH, MUCH, MUCH, MUCH, "TH", MUCH, "th"),
        MUCH,
        MUCH,
        Map.of("gclid", MUCH, "fbclid", MUCH, "msclkid", MUCH),
        MUCH,
        MUCH,
        List.of(new Consent("purpose-" + number % 20, true, MUCH, null)),
        List.of(new Answer("question-" + number % 50, MUCH, MUCH)),
        Map.of(),
        List.of());
  }
}
