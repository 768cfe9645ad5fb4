package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.messaging.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes signals of what was fetched, as if the tool had sent it. */
public final class PullReader {

  private final DocumentReader reader;
  private final JsonReader json;
  private final Identities identities;

  public PullReader(DocumentReader reader, JsonReader json, Identities identities) {
    this.reader = reader;
    this.json = json;
    this.identities = identities;
  }

  Parsed read(Connection connection, Heard heard, Document document, byte[] body, Instant now) {
    return read(arrival(connection, body, now), heard, document);
  }

  /** What is told of a fact: its signal, or that there is none. */
  List<Outgoing> told(
      Connection connection, Heard heard, Document document, Instant now, SignalEvents events) {
    Arrival arrival = arrival(connection, json.bytes(document), now);
    return events.of(arrival, read(arrival, heard, document));
  }

  /** The same for the same text, and nothing by which the text could be known. */
  String print(String text) {
    return identities.contentHash(text);
  }

  private Parsed read(Arrival arrival, Heard heard, Document document) {
    Call call = new Call(arrival, json, identities);
    return switch (heard) {
      case Heard.Unused it -> call.unreadable(it.reason());
      case Heard.Spam it -> call.spam(it.reason());
      case Heard.Fact it -> reader.read(call, it.envelope(document, true));
    };
  }

  private static Arrival arrival(Connection connection, byte[] body, Instant now) {
    return new Arrival(connection, null, Map.of(), body, now, null);
  }
}
