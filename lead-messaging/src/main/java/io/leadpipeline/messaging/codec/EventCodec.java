package io.leadpipeline.messaging.codec;

import io.leadpipeline.events.EventTypes;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.RawRecord;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as Kafka records in the binary mode of the CloudEvents Kafka protocol binding 1.0.2:
 * attributes as {@code ce_} headers, the event itself as JSON.
 */
public final class EventCodec {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String TRACEPARENT = "traceparent";

  private static final String NOT_ITS_TYPE = "not-an-event-of-its-type";
  private static final UUID PLACES = UUID.fromString("0b8f1c1e-52b5-5d53-a6a6-4b0a3f1d7c55");

  private final JsonMapper json = EventJson.mapper();
  private final String source;
  private final Clock clock;

  /** A codec that names the sending service as the source of its events. */
  public EventCodec(String service, Clock clock) {
    this.source = "/leadpipeline/" + service;
    this.clock = clock;
  }

  /** The event as it is stored and sent. */
  public EncodedEvent encode(Outgoing outgoing) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put(ID, outgoing.id().toString());
    headers.put("ce_source", source);
    headers.put(TYPE, EventTypes.nameOf(outgoing.event()));
    headers.put("ce_time", clock.instant().toString());
    headers.put("content-type", "application/json");
    if (outgoing.traceparent() != null) {
      headers.put(TRACEPARENT, outgoing.traceparent());
    }
    return new EncodedEvent(
        outgoing.id(),
        outgoing.topic().name(),
        outgoing.key(),
        headers,
        json.writeValueAsBytes(outgoing.event()));
  }

  /** The record as an event, or what keeps it from being one. */
  public Decoded decode(RawRecord raw) {
    Optional<UUID> id = uuid(raw.headers().get(ID));
    if (id.isEmpty()) {
      return new Decoded.Unreadable(placeOf(raw), raw, "no-event-id");
    }
    String type = raw.headers().get(TYPE);
    if (type == null) {
      return new Decoded.Unreadable(id.get(), raw, "no-event-type");
    }
    return EventTypes.classOf(type)
        .map(known -> read(id.get(), raw, known))
        .orElseGet(() -> new Decoded.Unknown(id.get(), raw));
  }

  private Decoded read(UUID id, RawRecord raw, Class<? extends LeadEvent> type) {
    byte[] payload = raw.payload();
    if (payload == null) {
      return new Decoded.Unreadable(id, raw, "no-payload");
    }
    try {
      @Nullable LeadEvent event = json.readValue(payload, type);
      if (event == null) {
        return new Decoded.Unreadable(id, raw, NOT_ITS_TYPE);
      }
      String traceparent = raw.headers().get(TRACEPARENT);
      return new Decoded.Known(new Delivery<>(id, event, traceparent, raw));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      return new Decoded.Unreadable(id, raw, NOT_ITS_TYPE);
    }
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  private static UUID placeOf(RawRecord raw) {
    return Ids.v5(PLACES, raw.topic() + "-" + raw.partition() + "@" + raw.offset());
  }
}
