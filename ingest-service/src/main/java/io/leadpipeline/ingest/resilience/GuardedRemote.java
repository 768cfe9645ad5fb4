package io.leadpipeline.ingest.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.leadpipeline.ingest.application.pull.Remote;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Asks an API not at all for a while after it kept failing, each host for itself. */
public final class GuardedRemote implements Remote {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Remote remote;
  private final Breakers named;
  private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

  public GuardedRemote(Remote remote, Breakers named) {
    this.remote = remote;
    this.named = named;
  }

  @Override
  public Reply get(URI address, Map<String, String> headers) {
    CircuitBreaker breaker =
        breakers.computeIfAbsent(address.getAuthority(), host -> named.named("api-" + host, PAUSE));
    if (!breaker.tryAcquirePermission()) {
      return new Reply.None("resting");
    }
    Reply reply = remote.get(address, headers);
    if (reply instanceof Reply.Answer) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
    }
    return reply;
  }
}
