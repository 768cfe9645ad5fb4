package io.leadpipeline.notification.domain;

import io.leadpipeline.events.About;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertOccasion;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Rep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one rep on one channel, as it was decided.
 *
 * @param id from its cause, so that the same cause never makes a second one
 * @param cause id of the event that caused it
 * @param offer the lead, with the link and the handoff as the recipient is told of it
 * @param traceparent W3C trace context of that event
 * @param route what follows when its channel does not take it
 */
public record Notice(
    UUID id,
    UUID cause,
    AlertChannel channel,
    Rep rep,
    HandoffEvent.Offered offer,
    Occasion occasion,
    @Nullable String traceparent,
    Route route) {

  /** The e-mail that tells a rep that an offer they have is more urgent now. */
  public static Notice hotter(
      UUID eventId, HandoffEvent.Offered offer, Rep rep, @Nullable String traceparent) {
    return byMail(eventId, offer, rep, Occasion.HOTTER, traceparent);
  }

  /**
   * The e-mail that tells somebody what became of an offer.
   *
   * @param what such as {@code passed}, as the words have it
   */
  public static Notice update(
      UUID eventId, HandoffEvent told, Rep to, String what, @Nullable String traceparent) {
    Handoff now = told.handoff();
    Rep holder = now.rep();
    Occasion occasion = Occasion.update(what, holder == null ? null : holder.name());
    var forThem = new Handoff(now.id(), now.state(), now.team(), to, now.hop(), null);
    var offer = new HandoffEvent.Offered(told.about(), forThem, told.lead(), "", null);
    return byMail(eventId, offer, to, occasion, traceparent);
  }

  /** The e-mail that tells a rep of an offer. */
  public static Notice byMail(
      UUID eventId, HandoffEvent.Offered offer, Rep rep, @Nullable String traceparent) {
    return byMail(eventId, offer, rep, Occasion.OFFER, traceparent);
  }

  /** The e-mail that reminds a rep of a lead they have. */
  public static Notice reminder(
      UUID eventId, HandoffEvent.Reminded told, Rep rep, @Nullable String traceparent) {
    var offer =
        new HandoffEvent.Offered(told.about(), told.handoff(), told.lead(), told.acceptUrl(), null);
    return byMail(eventId, offer, rep, Occasion.REMINDER, traceparent);
  }

  /** The e-mail that tells somebody else; with a link if they may take the lead. */
  public static Notice escalation(
      UUID eventId, HandoffEvent.Escalated told, Rep to, @Nullable String traceparent) {
    Handoff now = told.handoff();
    Rep holder = now.rep();
    String name = holder == null ? null : holder.name();
    Occasion occasion = Occasion.escalation(told.reason(), name);
    Instant due = occasion.isAboutReader() ? null : now.dueAt();
    var forThem = new Handoff(now.id(), now.state(), now.team(), to, now.hop(), due);
    String url = told.acceptUrls().getOrDefault(to.id(), "");
    var offer = new HandoffEvent.Offered(told.about(), forThem, told.lead(), url, null);
    return byMail(eventId, offer, to, occasion, traceparent);
  }

  private static Notice byMail(
      UUID eventId,
      HandoffEvent.Offered offer,
      Rep rep,
      Occasion occasion,
      @Nullable String traceparent) {
    UUID id = Ids.alert(eventId, rep.id(), AlertChannel.EMAIL);
    return new Notice(
        id, eventId, AlertChannel.EMAIL, rep, offer, occasion, traceparent, Route.DIRECT);
  }

  /** The same word on this channel. */
  Notice on(AlertChannel other, Route way) {
    UUID itsId = Ids.alert(cause, rep.id(), other);
    return new Notice(itsId, cause, other, rep, offer, occasion, traceparent, way);
  }

  /**
   * The same word on the next channel of its way.
   *
   * @param fallsBackAt when the channel after that one takes over
   */
  public Notice onward(Instant now, Instant fallsBackAt) {
    List<AlertChannel> left = route.next().subList(1, route.next().size());
    return on(route.next().getFirst(), Route.of(left, now, fallsBackAt));
  }

  /**
   * True for what may wait to be bundled, or is to follow a message that must be looked up first.
   */
  public boolean mayWait() {
    boolean inChat = channel.equals(AlertChannel.SLACK) || channel.equals(AlertChannel.TELEGRAM);
    return occasion.kind() == Occasion.Kind.REMINDER
        || (inChat && occasion.kind() != Occasion.Kind.OFFER);
  }

  /** What it is about, as events tell it. */
  public AlertOccasion told() {
    return switch (occasion.kind()) {
      case OFFER -> offer.handoff().hop() > 1 ? AlertOccasion.PASSED_ON : AlertOccasion.OFFER;
      case HOTTER -> AlertOccasion.HOTTER;
      case REMINDER -> AlertOccasion.REMINDER;
      case ESCALATION -> AlertOccasion.ESCALATION;
      case UPDATE -> AlertOccasion.UPDATE;
    };
  }

  public About about() {
    return offer.about();
  }

  public UUID leadId() {
    return about().leadId();
  }

  public UUID handoffId() {
    return offer.handoff().id();
  }

  public boolean test() {
    return about().test();
  }

  /** Where a test lead's alert goes instead of to the rep; none if its connection names none. */
  public Optional<String> testAddress() {
    return Optional.ofNullable(offer.testAddress());
  }
}
