package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call to a hook; its body is read as JSON once, when somebody asks. */
public final class Call {

  private final Arrival arrival;
  private final JsonReader json;
  private final Identities identities;
  private final boolean part;
  private @Nullable Document document;
  private boolean wasRead;

  public Call(Arrival arrival, JsonReader json, Identities identities) {
    this(arrival, json, identities, false);
  }

  private Call(Arrival arrival, JsonReader json, Identities identities, boolean part) {
    this.part = part;
    this.arrival = arrival;
    this.json = json;
    this.identities = identities;
  }

  public Arrival arrival() {
    return arrival;
  }

  /** The body as JSON; empty when it is none. */
  public Optional<Document> document() {
    if (!wasRead) {
      document = json.document(arrival.body()).orElse(null);
      wasRead = true;
    }
    return Optional.ofNullable(document);
  }

  /** Other bytes as JSON, such as those that stood in this body in base64. */
  public Optional<Document> json(byte[] bytes) {
    return json.document(bytes);
  }

  /** Kept, because it is genuine, but no fact about anybody; {@code reason} is a code. */
  public Parsed unreadable(String reason) {
    return new Parsed.Unreadable(rawId(), reason);
  }

  /** Kept, and answered like success; {@code reason} is a code. */
  public Parsed spam(String reason) {
    return new Parsed.Spam(rawId(), reason);
  }

  /** A call that says one thing. */
  public List<Statement> says(Parsed parsed) {
    return List.of(new Statement(arrival, parsed, part));
  }

  /** One item of this call, as if it had come alone. */
  public Call with(Document item) {
    Call alone = new Call(arrival.with(json.bytes(item)), json, identities, true);
    alone.document = item;
    alone.wasRead = true;
    return alone;
  }

  private UUID rawId() {
    String body = new String(arrival.body(), StandardCharsets.ISO_8859_1);
    return Identities.submission(arrival.connection() + ":raw:" + identities.contentHash(body));
  }
}
