package io.leadpipeline.ingest.zoom;

import io.leadpipeline.events.Source;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all events of Zoom have in common. */
record ZoomEvent(Call call, Document document) {

  Arrival arrival() {
    return call.arrival();
  }

  String name() {
    return document.text("event").orElse("");
  }

  Document object() {
    return document.at("payload", "object");
  }

  String account() {
    return document.text("payload", "account_id").orElse("");
  }

  /** When Zoom says it happened. */
  Instant time() {
    return document.instant("event_ts").orElse(arrival().receivedAt());
  }

  Source source(String form, @Nullable String externalId) {
    return new Source("zoom", arrival().connection().name(), form, externalId);
  }

  /** The webinar; {@code object.duration} is its planned length, not anybody's attendance. */
  Optional<Webinar> webinar(@Nullable Instant joinedAt, @Nullable Instant leftAt) {
    Document object = object();
    return object
        .text("id")
        .map(id ->
            new Webinar(
                id,
                object.text("uuid").orElse(null),
                object.text("topic").orElse(null),
                startsAt(object).orElse(null),
                object.integer("duration").orElse(null),
                joinedAt,
                leftAt,
                null));
  }

  /** Kept, because it is genuine, but no fact about anybody. */
  Parsed unreadable(String reason) {
    return call.unreadable(reason);
  }

  private static Optional<Instant> startsAt(Document object) {
    return object.items("occurrences").stream()
        .flatMap(it -> it.instant("start_time").stream())
        .findFirst()
        .or(() -> object.instant("start_time"));
  }
}
