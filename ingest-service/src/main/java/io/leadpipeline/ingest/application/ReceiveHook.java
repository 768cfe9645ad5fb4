package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Duration;
import java.time.Instant;
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
  private final CallLog log;

  public ReceiveHook(
      List<Provider> providers,
      Supplier<Connections> connections,
      JsonReader json,
      Identities identities,
      Limiter limiter,
      AcceptSignals signals,
      CallLog log) {
    this.providers =
        providers.stream().collect(Collectors.toMap(Provider::slug, Function.identity()));
    this.connections = connections;
    this.json = json;
    this.identities = identities;
    this.limiter = limiter;
    this.signals = signals;
    this.log = log;
  }

  /** The connection of this address; empty when none is configured or nothing reads it. */
  public Optional<Connection> connection(String slug, String name) {
    return connections.get().find(slug, name).filter(_ -> providers.containsKey(slug));
  }

  /** All connections of a tool, in no order. */
  public List<Connection> connections(String slug) {
    return connections.get().of(slug);
  }

  /** True when pages post it, whose visitors are many: each address is limited then. */
  public boolean isFromPages(Connection connection) {
    return provider(connection).isFromPages();
  }

  /** True for a tool that may say by a query what others say by a body. */
  public boolean takesQueries(Connection connection) {
    return provider(connection).takesQueries();
  }

  /**
   * What became of a call; it is acknowledged only once it is kept.
   *
   * @param address of the visitor, for what pages post; else empty
   */
  public CompletableFuture<HookOutcome> receive(Arrival arrival, String address) {
    Call call = call(arrival);
    if (!isGenuine(call)) {
      log.notGenuine(arrival.connection(), arrival.receivedAt());
      return answered(new HookOutcome.NotGenuine());
    }
    return take(call, address);
  }

  /** The same for an address that names no connection: the key tells which it is. */
  public CompletableFuture<HookOutcome> receive(String slug, Function<Connection, Arrival> to) {
    return connections.get().of(slug).stream()
        .map(it -> call(to.apply(it)))
        .filter(this::isGenuine)
        .findFirst()
        .map(it -> take(it, ""))
        .orElseGet(() -> answered(new HookOutcome.NotGenuine()));
  }

  /** The answer to a challenge that came as a query; empty when there is none to it. */
  public Optional<ChallengeAnswer> challenge(
      Connection connection, Map<String, String> query, Instant now) {
    Optional<ChallengeAnswer> answer = provider(connection).challenge(connection, query);
    answer.ifPresent(_ -> log.challengeAnswered(connection, now));
    return answer;
  }

  /** What would be read from a request, without signature and without keeping it. */
  public List<Parsed> preview(Arrival arrival) {
    return provider(arrival).read(call(arrival)).stream().map(Statement::parsed).toList();
  }

  /** What is read from a request that was verified when it came. */
  List<Statement> again(Arrival arrival) {
    return provider(arrival).readAgain(call(arrival));
  }

  private CompletableFuture<HookOutcome> take(Call call, String address) {
    Duration wait = wait(call.arrival().connection(), address);
    if (wait.isPositive()) {
      return answered(new HookOutcome.TooMany(wait));
    }
    Provider provider = provider(call.arrival());
    if (!provider.understands(call.arrival())) {
      return answered(new HookOutcome.NotUnderstood());
    }
    return provider
        .handshake(call)
        .map(challenge -> challenged(call.arrival(), challenge))
        .orElseGet(() -> keep(call.arrival(), provider.read(call)));
  }

  private Duration wait(Connection connection, String address) {
    return address.isEmpty() ? limiter.wait(connection) : limiter.wait(connection, address);
  }

  private CompletableFuture<HookOutcome> challenged(Arrival arrival, Map<String, String> answer) {
    log.challengeAnswered(arrival.connection(), arrival.receivedAt());
    return answered(new HookOutcome.Answered(answer));
  }

  private CompletableFuture<HookOutcome> keep(Arrival arrival, List<Statement> statements) {
    List<Parsed> items = statements.stream().map(Statement::parsed).toList();
    boolean batch = statements.stream().anyMatch(Statement::part);
    return signals
        .acceptAll(statements)
        .thenApply(kept -> {
          log.kept(arrival.connection(), kept.durably() ? items : List.of(), arrival.receivedAt());
          return new HookOutcome.Said(items, batch, kept);
        });
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
