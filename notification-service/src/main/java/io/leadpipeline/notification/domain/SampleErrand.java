package io.leadpipeline.notification.domain;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An alert about a lead nobody knows, to see what alerts look like. It is never sent. */
public final class SampleErrand {

  private static final UUID ID = Ids.event("Sample", new UUID(0, 0), 1);

  private SampleErrand() {}

  /** The sample for a rep who reads this language. */
  public static Errand in(String language, Instant now) {
    Rep rep = new Rep("sample", "Sample Rep", "rep@sales.test", language);
    var about = new About(ID, 1, ID, null, true, Trail.EMPTY);
    var due = now.plus(Duration.ofMinutes(5));
    var handoff = new Handoff(ID, HandoffState.OFFERED, "sales", rep, 1, due);
    var offer =
        new HandoffEvent.Offered(about, handoff, lead(now), "http://127.0.0.1/a/sample", null);
    return new Errand(Notice.byMail(ID, offer, rep, null), null, 1, now);
  }

  private static Lead lead(Instant now) {
    var contact =
        new Contact(
            "jane@example.com",
            "+84901234567",
            null,
            null,
            "Jane Doe",
            "Example",
            "Head of Sales",
            "VN",
            null,
            "en");
    var answer = new BantAnswer(BantState.CONFIRMED, "Within a month", null);
    return new Lead(
        Stage.SQL,
        Temperature.HOT,
        72,
        88,
        null,
        new Bant(BantAnswer.UNKNOWN, BantAnswer.UNKNOWN, BantAnswer.UNKNOWN, answer),
        new Receipt("sample", List.of(), 0),
        List.of(new Reason("demo-requested", Map.of())),
        List.of(new RecentSignal(SignalKind.FORM_SUBMITTED, Intent.DEMO_REQUEST, null, now)),
        null,
        null,
        Person.of(contact));
  }
}
