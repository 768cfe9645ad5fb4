package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.CustomEvent;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Meeting;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Utm;
import io.leadpipeline.events.Webinar;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A signal in the making: what is not set was not said. */
public final class SignalDraft {

  private final UUID submissionId;
  private final SignalKind kind;
  private final Source source;
  private final Instant receivedAt;
  private final Person person;
  private Instant occurredAt;
  private int revision;
  private boolean verified;
  private boolean test;
  private @Nullable Intent intent;
  private @Nullable String contentHash;
  private @Nullable Content content;
  private @Nullable Webinar webinar;
  private @Nullable Meeting meeting;
  private @Nullable CustomEvent event;
  private @Nullable Purchase purchase;
  private @Nullable UUID leadId;
  private @Nullable Utm utm;
  private @Nullable Normal normal;

  public SignalDraft(
      UUID submissionId, SignalKind kind, Source source, Person person, Instant receivedAt) {
    this.submissionId = submissionId;
    this.kind = kind;
    this.source = source;
    this.person = consentGivenTo(source, person);
    this.receivedAt = receivedAt;
    this.occurredAt = receivedAt;
  }

  /** A consent outlives its signal, so that it says itself where it was given. */
  private static Person consentGivenTo(Source source, Person person) {
    if (person.consent().isEmpty()) {
      return person;
    }
    String where =
        Stream.of(source.provider(), source.connection(), source.form())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return person.withConsent(person.consent().stream().map(it -> it.from(where)).toList());
  }

  /** From a sender that proved who it is; only then its time is believed, as far as it is past. */
  public SignalDraft verified(Instant occurred) {
    this.verified = true;
    this.occurredAt = occurred.isAfter(receivedAt) ? receivedAt : occurred;
    return this;
  }

  public SignalDraft revision(int number) {
    this.revision = number;
    return this;
  }

  public SignalDraft test(boolean isTest) {
    this.test = isTest;
    return this;
  }

  public SignalDraft intent(@Nullable Intent wanted) {
    this.intent = wanted;
    return this;
  }

  public SignalDraft contentHash(@Nullable String hash) {
    this.contentHash = hash;
    return this;
  }

  public SignalDraft content(@Nullable Content about) {
    this.content = about;
    return this;
  }

  public SignalDraft webinar(@Nullable Webinar about) {
    this.webinar = about;
    return this;
  }

  public SignalDraft meeting(@Nullable Meeting about) {
    this.meeting = about;
    return this;
  }

  public SignalDraft event(@Nullable CustomEvent named) {
    this.event = named;
    return this;
  }

  public SignalDraft purchase(@Nullable Purchase of) {
    this.purchase = of;
    return this;
  }

  /** Of a sender that knows the lead. */
  public SignalDraft leadId(@Nullable UUID known) {
    this.leadId = known;
    return this;
  }

  public SignalDraft utm(@Nullable Utm campaign) {
    this.utm = campaign;
    return this;
  }

  public SignalDraft normal(@Nullable Normal answers) {
    this.normal = answers;
    return this;
  }

  /** The first signal of its submission. */
  public Signal sign(Identities identities) {
    return new Signal(
        Ids.signal(submissionId, 0, revision),
        submissionId,
        kind,
        intent,
        occurredAt,
        receivedAt,
        verified,
        test,
        contentHash,
        source,
        content,
        webinar,
        meeting,
        event,
        purchase,
        null,
        utm,
        normal,
        leadId,
        revision,
        false,
        identities.personRef(person, source, verified, test).orElse(null),
        person);
  }
}
