package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Instant;
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
    Call call =
        new Call(new Arrival(connection, null, Map.of(), body, now, null), json, identities);
    return switch (heard) {
      case Heard.Unused it -> call.unreadable(it.reason());
      case Heard.Spam it -> call.spam(it.reason());
      case Heard.Fact it -> reader.read(call, it.envelope(document, true));
    };
  }
}
