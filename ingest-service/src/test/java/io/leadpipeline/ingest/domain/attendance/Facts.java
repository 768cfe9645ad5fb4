package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Webinar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Zoom told of an hour's webinar that starts at {@link #START}; times are minutes after it.
 */
public final class Facts {

  public static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private final SignalKind kind;
  private Instant at;
  private @Nullable Instant receivedAt;
  private int revision;
  private boolean test;
  private @Nullable String instance = "uuid-1";
  private @Nullable Instant startsAt = START;
  private @Nullable Integer scheduled = 60;
  private @Nullable String registrant;
  private @Nullable String email;
  private @Nullable String participant;

  private Facts(SignalKind kind, Instant at) {
    this.kind = kind;
    this.at = at;
  }

  static Instant minute(long minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  /** Two days before. */
  public static Facts registered(String name) {
    return new Facts(SignalKind.WEBINAR_REGISTERED, START.minus(Duration.ofDays(2))).by(name);
  }

  /** A day before. */
  static Facts cancelled(String name) {
    return new Facts(SignalKind.WEBINAR_CANCELLED, START.minus(Duration.ofDays(1))).by(name);
  }

  public static Facts joined(String name, long minute) {
    return new Facts(SignalKind.WEBINAR_JOINED, minute(minute)).by(name).as("at-" + name);
  }

  static Facts left(String name, long minute) {
    return new Facts(SignalKind.WEBINAR_LEFT, minute(minute)).by(name).as("at-" + name);
  }

  public static Facts ended(long minute) {
    return new Facts(SignalKind.WEBINAR_ENDED, minute(minute));
  }

  Facts by(String name) {
    registrant = "id-" + name;
    email = name + "@acme.example";
    return this;
  }

  Facts as(String id) {
    participant = id;
    return this;
  }

  Facts registrant(@Nullable String id) {
    registrant = id;
    return this;
  }

  Facts email(@Nullable String address) {
    email = address;
    return this;
  }

  Facts anonymous() {
    return registrant(null).email(null);
  }

  Facts at(Instant time) {
    at = time;
    return this;
  }

  Facts receivedAt(Instant time) {
    receivedAt = time;
    return this;
  }

  Facts revision(int number) {
    revision = number;
    return this;
  }

  public Facts test() {
    test = true;
    return this;
  }

  Facts of(@Nullable String uuid, @Nullable Instant start) {
    instance = uuid;
    startsAt = start;
    return this;
  }

  public Facts unscheduled() {
    scheduled = null;
    return this;
  }

  public RosterFact told() {
    String external = participant == null ? registrant : participant;
    return new RosterFact(
        UUID.nameUUIDFromBytes(
            (kind + "/" + external + "/" + at + instance + startsAt)
                .getBytes(StandardCharsets.UTF_8)),
        kind,
        revision,
        at,
        receivedAt == null ? at : receivedAt,
        true,
        test,
        test ? "test@sales.test" : null,
        new Source("zoom", "local", "42", external),
        new Webinar("42", instance, "Leads", startsAt, scheduled, null, null, null),
        new Contact(email, null, null, null, null, null, null, null, null, null),
        registrant);
  }
}
