package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.CustomEvent;
import io.leadpipeline.events.Meeting;
import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.Utm;
import io.leadpipeline.events.Webinar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a signal may be about, read from a document that has the shape of a canonical signal. */
public final class CanonicalParts {

  private CanonicalParts() {}

  public static Optional<Content> content(Document signal) {
    return signal
        .text("content", "type")
        .map(type ->
            new Content(
                new ContentType(type),
                text(signal, "content", "id"),
                text(signal, "content", "title")));
  }

  /** The webinar, completed by what is known about it anyway. */
  public static @Nullable Webinar webinar(Document signal, @Nullable Webinar known) {
    Document webinar = signal.at("webinar");
    return webinar
        .text("id")
        .or(() -> Optional.ofNullable(known).map(Webinar::id))
        .map(id -> webinar(webinar, id, known == null ? bare(id) : known))
        .orElse(null);
  }

  private static Webinar webinar(Document webinar, String id, Webinar known) {
    return new Webinar(
        id,
        webinar.text("instance").orElse(known.instance()),
        webinar.text("title").orElse(known.title()),
        webinar.instant("startsAt").orElse(known.startsAt()),
        webinar.integer("scheduledMinutes").orElse(known.scheduledMinutes()),
        webinar.instant("joinedAt").orElse(known.joinedAt()),
        webinar.instant("leftAt").orElse(known.leftAt()),
        webinar.integer("minutes").orElse(known.minutes()));
  }

  private static Webinar bare(String id) {
    return new Webinar(id, null, null, null, null, null, null, null);
  }

  public static Optional<Meeting> meeting(Document signal) {
    Document meeting = signal.at("meeting");
    return meeting.isObject()
        ? Optional.of(new Meeting(meeting.instant("startsAt").orElse(null), text(meeting, "host")))
        : Optional.empty();
  }

  public static Optional<Purchase> purchase(Document signal) {
    Document purchase = signal.at("purchase");
    return purchase
        .number("amount")
        .map(amount ->
            new Purchase(
                amount, text(purchase, "currency"), purchase.integer("quantity").orElse(null)));
  }

  public static Optional<CustomEvent> event(Document signal) {
    return signal
        .text("event", "name")
        .map(name -> new CustomEvent(name, Trees.object(signal.at("event", "properties"))));
  }

  /** The campaign, where the document names one. */
  public static Optional<Utm> utm(Document signal) {
    Document utm = signal.at("utm");
    return utm.isObject()
        ? Optional.of(
            new Utm(
                text(utm, "source"),
                text(utm, "medium"),
                text(utm, "campaign"),
                text(utm, "term"),
                text(utm, "content")))
        : Optional.empty();
  }

  private static @Nullable String text(Document document, String... path) {
    return document.text(path).orElse(null);
  }
}
