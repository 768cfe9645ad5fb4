package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.CanonicalReader;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Takes canonical signals of senders that hold a token, many at once. */
public final class ReceiveSignals {

  private final CanonicalReader reader;
  private final JsonReader json;
  private final Identities identities;
  private final AcceptSignals signals;
  private final Connection connection;

  /**
   * @param region of phone numbers without a country code; {@code ZZ} for none
   */
  public ReceiveSignals(
      CanonicalReader reader,
      JsonReader json,
      Identities identities,
      AcceptSignals signals,
      String region) {
    this.reader = reader;
    this.json = json;
    this.identities = identities;
    this.signals = signals;
    this.connection =
        new Connection(
            "signals", "api", List.of(), region, "en", List.of(), List.of(), null, Map.of());
  }

  /** Where these signals come from, when they do not say themselves. */
  public Connection connection() {
    return connection;
  }

  /** The lines of a body: of an array its items, else what stands on each line. */
  public List<byte[]> lines(byte[] body, boolean oneDocument) {
    return SignalLines.of(body, oneDocument, json);
  }

  /** Reads every line and keeps them together. */
  public CompletableFuture<HookOutcome.Said> receive(Arrival arrival, List<byte[]> lines) {
    Optional<String> key =
        Optional.of(arrival.header("idempotency-key").strip()).filter(it -> !it.isEmpty());
    List<Statement> statements =
        IntStream.range(0, lines.size())
            .mapToObj(i -> statement(arrival.with(lines.get(i)), key.map(it -> it + ":" + i)))
            .toList();
    List<Parsed> items = statements.stream().map(Statement::parsed).toList();
    return signals.acceptAll(statements).thenApply(kept -> new HookOutcome.Said(items, true, kept));
  }

  /** What is read from a line that was kept. */
  Statement again(Arrival line) {
    return statement(line, Optional.empty());
  }

  private Statement statement(Arrival line, Optional<String> key) {
    Optional<Document> document = json.document(line.body());
    Parsed parsed =
        document
            .map(it -> reader.read(connection, it, key, line.receivedAt()))
            .orElseGet(() -> new Call(line, json, identities).unreadable("not-json"));
    return new Statement(line, parsed, true);
  }
}
