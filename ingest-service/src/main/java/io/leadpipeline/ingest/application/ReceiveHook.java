package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes what a tool sends: verified over the raw bytes first, read only then. */
public final class ReceiveHook {

  private final Map<String, Provider> providers;
  private final Connections connections;
  private final JsonReader json;
  private final Identities identities;
  private final AcceptSignals signals;

  public ReceiveHook(
      List<Provider> providers,
      Connections connections,
      JsonReader json,
      Identities identities,
      AcceptSignals signals) {
    this.providers =
        providers.stream().collect(Collectors.toMap(Provider::slug, Function.identity()));
    this.connections = connections;
    this.json = json;
    this.identities = identities;
    this.signals = signals;
  }

  /** The connection of this address; empty when none is configured or nothing reads it. */
  public Optional<Connection> connection(String slug, String name) {
    return connections.find(slug, name).filter(_ -> providers.containsKey(slug));
  }

  /** What became of a call; it is acknowledged only once it is kept. */
  public CompletableFuture<HookOutcome> receive(Arrival arrival) {
    Provider provider = provider(arrival);
    if (!provider.isGenuine(arrival)) {
      return CompletableFuture.completedFuture(new HookOutcome.NotGenuine());
    }
    Optional<Document> document = json.document(arrival.body());
    Optional<Map<String, String>> challenge =
        document.flatMap(it -> provider.handshake(arrival, it));
    if (challenge.isPresent()) {
      return CompletableFuture.completedFuture(new HookOutcome.Answered(challenge.get()));
    }
    return signals
        .accept(arrival, parse(provider, arrival, document))
        .thenApply(taken -> new HookOutcome.Said(taken.parsed(), taken.kept()));
  }

  /** What would be read from a request, without signature and without keeping it. */
  public Parsed preview(Arrival arrival) {
    return parse(provider(arrival), arrival, json.document(arrival.body()));
  }

  private Provider provider(Arrival arrival) {
    Provider provider = providers.get(arrival.connection().slug());
    if (provider == null) {
      throw new IllegalArgumentException(arrival.connection() + ": nothing reads its slug");
    }
    return provider;
  }

  private Parsed parse(Provider provider, Arrival arrival, Optional<Document> document) {
    return document
        .map(it -> provider.parse(arrival, it))
        .orElseGet(() -> new Parsed.Unreadable(idOf(arrival), "not-json"));
  }

  private UUID idOf(Arrival arrival) {
    String body = new String(arrival.body(), StandardCharsets.ISO_8859_1);
    return Identities.submission(arrival.connection() + ":raw:" + identities.contentHash(body));
  }
}
