package io.leadpipeline.testsupport;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Trail;
import io.leadpipeline.events.Webinar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signals by intent: a form post of Lan from Acme unless something else is said. */
public final class Signals {

  private UUID submissionId = UUID.randomUUID();
  private SignalKind kind = SignalKind.FORM_SUBMITTED;
  private @Nullable Intent intent = Intent.OTHER;
  private Instant occurredAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private @Nullable Instant receivedAt;
  private boolean test;
  private @Nullable String contentHash;
  private String form = "demo";
  private @Nullable Content content;
  private @Nullable Webinar webinar;
  private @Nullable Normal normal;
  private @Nullable String email = "lan@acme.example";
  private @Nullable String phone;
  private @Nullable String visitorId;
  private @Nullable String externalId;
  private boolean verified;
  private @Nullable UUID leadId;
  private String company = "Acme";
  private String fullName = "Lan Nguyen";
  private int revision;

  private Signals() {}

  public static Signals aSignal() {
    return new Signals();
  }

  /** Lan asks for a demo. */
  public static Signals aDemoRequest() {
    return new Signals().intent(Intent.DEMO_REQUEST);
  }

  /** Lan leaves her details for an e-book. */
  public static Signals anEbookDownload() {
    Signals signals = new Signals().intent(Intent.CONTENT).form("ebook");
    return signals.content(new Content(ContentType.EBOOK, "guide", "The Guide"));
  }

  public Signals submission(UUID id) {
    this.submissionId = id;
    return this;
  }

  public Signals kind(SignalKind value) {
    this.kind = value;
    return this;
  }

  public Signals intent(@Nullable Intent value) {
    this.intent = value;
    return this;
  }

  /** When it happened; it was received at the same moment unless said otherwise. */
  public Signals at(Instant time) {
    this.occurredAt = time;
    return this;
  }

  public Signals receivedAt(Instant time) {
    this.receivedAt = time;
    return this;
  }

  public Signals test() {
    this.test = true;
    return this;
  }

  public Signals contentHash(String hash) {
    this.contentHash = hash;
    return this;
  }

  public Signals form(String name) {
    this.form = name;
    return this;
  }

  public Signals content(Content value) {
    this.content = value;
    return this;
  }

  public Signals webinar(Webinar value) {
    this.webinar = value;
    return this;
  }

  public Signals normal(Normal value) {
    this.normal = value;
    return this;
  }

  public Signals email(@Nullable String address) {
    this.email = address;
    return this;
  }

  public Signals phone(@Nullable String number) {
    this.phone = number;
    return this;
  }

  public Signals visitor(@Nullable String id) {
    this.visitorId = id;
    return this;
  }

  /** The id that the connection gave the person; of one that proved who it is. */
  public Signals external(@Nullable String id) {
    this.externalId = id;
    this.verified = id != null;
    return this;
  }

  /** The id that a connection gave the person, which did not prove who it is. */
  public Signals claimedExternal(String id) {
    this.externalId = id;
    return this;
  }

  /** The lead, which the sender knows. */
  public Signals lead(UUID id) {
    this.leadId = id;
    return this;
  }

  public Signals company(String name) {
    this.company = name;
    return this;
  }

  public Signals named(String name) {
    this.fullName = name;
    return this;
  }

  public Signals revision(int number) {
    this.revision = number;
    return this;
  }

  public Signal build() {
    Instant received = receivedAt == null ? occurredAt : receivedAt;
    return new Signal(
        Ids.signal(submissionId, 0, revision),
        submissionId,
        kind,
        intent,
        occurredAt,
        received,
        verified,
        test,
        contentHash,
        new Source("form", "local", form, null),
        content,
        webinar,
        null,
        null,
        null,
        null,
        null,
        normal,
        leadId,
        revision,
        false,
        null,
        person());
  }

  /** The event that carries it. */
  public LeadReceived received() {
    Signal signal = build();
    Trail trail = Trail.begun(signal.occurredAt(), signal.receivedAt(), signal.receivedAt());
    return new LeadReceived(
        null, signal.id(), test, test ? "test@sales.test" : null, trail, signal);
  }

  private Person person() {
    Contact contact =
        new Contact(email, phone, null, null, fullName, company, null, "VN", null, "vi");
    Person bare = Person.of(contact);
    return new Person(
        contact,
        visitorId,
        externalId,
        bare.clickIds(),
        null,
        null,
        bare.consent(),
        bare.answers(),
        bare.original(),
        bare.invalid());
  }
}
