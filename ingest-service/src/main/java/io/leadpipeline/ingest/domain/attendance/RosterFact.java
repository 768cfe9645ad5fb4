package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Webinar;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webinar tool told of one webinar: somebody registered, cancelled, joined or left, or it
 * ended.
 *
 * @param id of the signal that told it
 * @param at when it happened
 * @param receivedAt when it was told
 * @param registrant the tool's id of the registered person
 */
public record RosterFact(
    UUID id,
    SignalKind kind,
    int revision,
    Instant at,
    Instant receivedAt,
    boolean verified,
    boolean test,
    @Nullable String testAddress,
    Source source,
    Webinar webinar,
    Contact contact,
    @Nullable String registrant) {

  static final Comparator<RosterFact> IN_ORDER =
      Comparator.comparing(RosterFact::at).thenComparing(RosterFact::id);

  private static final Set<SignalKind> KINDS =
      Set.of(
          SignalKind.WEBINAR_REGISTERED,
          SignalKind.WEBINAR_CANCELLED,
          SignalKind.WEBINAR_JOINED,
          SignalKind.WEBINAR_LEFT,
          SignalKind.WEBINAR_ENDED);

  /** Who registers by a form of ours cannot be missed: no tool tells under that name who came. */
  private static final String FORM = "form";

  /** What a signal says of a roster; empty when it says nothing of one. */
  public static Optional<RosterFact> of(LeadReceived event) {
    Signal signal = event.signal();
    Webinar webinar = signal.webinar();
    if (webinar == null
        || !KINDS.contains(signal.kind())
        || signal.source().provider().equals(FORM)) {
      return Optional.empty();
    }
    return Optional.of(
        new RosterFact(
            signal.id(),
            signal.kind(),
            signal.revision(),
            signal.occurredAt(),
            signal.receivedAt(),
            signal.verified(),
            signal.test(),
            event.testAddress(),
            signal.source(),
            webinar,
            signal.person().contact(),
            signal.person().externalId()));
  }

  /** The webinar, whichever instance of it; the same id at another tool is another webinar. */
  public String webinarKey() {
    String name = source.provider() + "/" + source.connection() + "/" + webinar.id();
    return test ? name + "/test" : name;
  }

  /** When its roster is worth a look: a registration says nothing new before the webinar is due. */
  public Instant lookAt(Instant soonest, Grace grace) {
    Instant due =
        isRegistration() ? plannedEnd().map(grace::afterPlanned).orElse(soonest) : soonest;
    return due.isAfter(soonest) ? due : soonest;
  }

  boolean is(SignalKind wanted) {
    return kind.equals(wanted);
  }

  /** About wanting to come, or not any more. */
  boolean isRegistration() {
    return is(SignalKind.WEBINAR_REGISTERED) || is(SignalKind.WEBINAR_CANCELLED);
  }

  /** About being there. */
  boolean isPresence() {
    return is(SignalKind.WEBINAR_JOINED) || is(SignalKind.WEBINAR_LEFT);
  }

  Optional<Instant> plannedEnd() {
    Instant start = webinar.startsAt();
    Integer minutes = webinar.scheduledMinutes();
    return start == null || minutes == null
        ? Optional.empty()
        : Optional.of(start.plus(Duration.ofMinutes(minutes)));
  }

  /** True when somebody can make out who it was. */
  boolean identifies() {
    return contact.reachable() || registrant != null;
  }
}
