package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes what a tool sends: verified over the raw bytes first, read only then. */
public final class ReceiveHook {

  private final Map<String, Provider> providers;
  private final Supplier<Connections> connections;
  private final JsonReader json;
  private final Identities identities;
  private final Limiter limiter;
  private final AcceptSignals signals;

  public ReceiveHook(
      List<Provider> providers,
      Supplier<Connections> connections,
      JsonReader json,
      Identities identities,
      Limiter limiter,
      AcceptSignals signals) {
    this.providers =
        providers.stream().collect(Collectors.toMap(Provider::slug, Function.identity()));
    this.connections = connections;
    this.json = json;
    this.identities = identities;
    this.limiter = limiter;
    this.signals = signals;
  }

  /** The connection of this address; empty when none is configured or nothing reads it. */
  public Optional<Connection> connection(String slug, String name) {
    return connections.get().find(slug, name).filter(_ -> providers.containsKey(slug));
  }

  /** All connections of a tool, in no order. */
  public List<Connection> connections(String slug) {
    return connections.get().of(slug);
  }

  /** What became of a call; it is acknowledged only once it is kept. */
  public CompletableFuture<HookOutcome> receive(Arrival arrival) {
    Call call = call(arrival);
    return isGenuine(call) ? take(call) : answered(new HookOutcome.NotGenuine());
  }

  /** The same for an address that names no connection: the key tells which it is. */
  public CompletableFuture<HookOutcome> receive(String slug, Function<Connection, Arrival> to) {
    return connections.get().of(slug).stream()
        .map(it -> call(to.apply(it)))
        .filter(this::isGenuine)
        .findFirst()
        .map(this::take)
        .orElseGet(() -> answered(new HookOutcome.NotGenuine()));
  }

  /** The answer to a challenge that came as a query; empty when there is none to it. */
  public Optional<ChallengeAnswer> challenge(Connection connection, Map<String, String> query) {
    return provider(connection).challenge(connection, query);
  }

  /** What would be read from a request, without signature and without keeping it. */
  public List<Parsed> preview(Arrival arrival) {
    return provider(arrival).read(call(arrival)).stream().map(Statement::parsed).toList();
  }

  /** What is read from a request that was verified when it came. */
  List<Statement> again(Arrival arrival) {
    return provider(arrival).readAgain(call(arrival));
  }

  private CompletableFuture<HookOutcome> take(Call call) {
    Duration wait = limiter.wait(call.arrival().connection());
    if (wait.isPositive()) {
      return answered(new HookOutcome.TooMany(wait));
    }
    Provider provider = provider(call.arrival());
    if (!provider.understands(call.arrival())) {
      return answered(new HookOutcome.NotUnderstood());
    }
    return provider
        .handshake(call)
        .map(challenge -> answered(new HookOutcome.Answered(challenge)))
        .orElseGet(() -> keep(provider.read(call)));
  }

  private CompletableFuture<HookOutcome> keep(List<Statement> statements) {
    List<Parsed> items = statements.stream().map(Statement::parsed).toList();
    boolean batch = statements.stream().anyMatch(Statement::part);
    return signals
        .acceptAll(statements)
        .thenApply(kept -> new HookOutcome.Said(items, batch, kept));
  }

  private boolean isGenuine(Call call) {
    return provider(call.arrival()).isGenuine(call);
  }

  private Call call(Arrival arrival) {
    return new Call(arrival, json, identities);
  }

  private static CompletableFuture<HookOutcome> answered(HookOutcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  private Provider provider(Arrival arrival) {
    return provider(arrival.connection());
  }

  private Provider provider(Connection connection) {
    Provider provider = providers.get(connection.slug());
    if (provider == null) {
      throw new IllegalArgumentException(connection + ": nothing reads its slug");
    }
    return provider;
  }
}
