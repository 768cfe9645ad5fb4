package io.leadpipeline.routing;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring tells, by intent: Lan of Acme, who asked for a demo. */
public final class Stages {
  public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
  public static final String EMAIL = "lan@acme.example";

  private UUID leadId = UUID.randomUUID();
  private UUID causeId = UUID.randomUUID();
  private long version = 1;
  private boolean test;
  private String company = "Acme";
  private String country = "VN";
  private String language = "vi";
  private @Nullable String domain = "acme.example";

  private Stages() {}

  public static Stages aLead() {
    return new Stages();
  }

  public static Stages ofLead(UUID leadId) {
    Stages stages = new Stages();
    stages.leadId = leadId;
    return stages;
  }

  public Stages causedBy(UUID id) {
    this.causeId = id;
    return this;
  }

  public Stages version(long number) {
    this.version = number;
    return this;
  }

  public Stages test() {
    this.test = true;
    return this;
  }

  public Stages fromCompany(String name) {
    this.company = name;
    return this;
  }

  /** Somebody of no company that is known. */
  public Stages from(String where, String speaking) {
    this.country = where;
    this.language = speaking;
    this.domain = null;
    return this;
  }

  public UUID leadId() {
    return leadId;
  }

  public StageEvent.StageChanged becomesSql() {
    return becomes(Stage.SQL);
  }

  public StageEvent.StageChanged becomes(Stage stage) {
    String address = test ? "tester@sales.test" : null;
    return new StageEvent.StageChanged(about(), Stage.MQL, stage, null, lead(), address);
  }

  public StageEvent.HandRaised raisesHand() {
    String address = test ? "tester@sales.test" : null;
    return new StageEvent.HandRaised(about(), Intent.DEMO_REQUEST, lead(), address);
  }

  public StageEvent.LeadUpdated isUpdated() {
    return new StageEvent.LeadUpdated(about(), lead());
  }

  public StageEvent.LeadErased isErased() {
    return new StageEvent.LeadErased(about());
  }

  public StageEvent.LeadsMerged absorbs(UUID absorbed) {
    return new StageEvent.LeadsMerged(about(), leadId, absorbed, lead());
  }

  public StageEvent.LeadsSplit splits(UUID splitOff, UUID... moved) {
    return new StageEvent.LeadsSplit(about(), leadId, splitOff, List.of(moved), lead());
  }

  public StageEvent.LeadsSplit splitsFrom(UUID kept, UUID... moved) {
    return new StageEvent.LeadsSplit(about(), kept, leadId, List.of(moved), lead());
  }

  public About about() {
    UUID submission = new UUID(7, causeId.getLeastSignificantBits());
    Trail trail = Trail.begun(NOON, NOON, NOON).withScored(NOON);
    return new About(leadId, version, causeId, submission, test, trail);
  }

  public Lead lead() {
    return new Lead(
        Stage.SQL,
        Temperature.HOT,
        72,
        64,
        null,
        new Bant(
            BantAnswer.UNKNOWN,
            new BantAnswer(BantState.CONFIRMED, "I decide", null),
            new BantAnswer(BantState.PARTIAL, "CRM for 40 people", null),
            BantAnswer.UNKNOWN),
        new Receipt("1", List.of(), 0),
        List.of(
            new Reason("demo-requested", Map.of()),
            new Reason("case-study-read", Map.of("title", "Fewer returns"))),
        List.of(
            new RecentSignal(SignalKind.FORM_SUBMITTED, Intent.DEMO_REQUEST, "Demo", NOON),
            new RecentSignal(SignalKind.CONTENT_VIEWED, null, "Fewer returns", NOON)),
        domain,
        null,
        Person.of(
            new Contact(
                EMAIL,
                "+84912345678",
                null,
                null,
                "Lan Nguyen",
                company,
                "Head of Operations",
                country,
                country.equals("VN") ? "Da Nang" : null,
                language)));
  }
}
