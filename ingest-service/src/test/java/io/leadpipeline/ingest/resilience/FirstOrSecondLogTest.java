package io.leadpipeline.ingest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.leadpipeline.ingest.application.Kept;
import io.leadpipeline.ingest.application.SignalLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstOrSecondLogTest {

  private static final Duration IN_TIME = Duration.ofMillis(30);
  private static final Duration WHOLE = Duration.ofSeconds(20);
  private static final SignalLog AWAY =
      _ -> CompletableFuture.failedFuture(new IllegalStateException("away"));

  private static final Breakers BREAKERS = new Breakers(CircuitBreakerRegistry.ofDefaults());

  private final CircuitBreaker breaker = BREAKERS.named("first", Duration.ofMinutes(1));

  @Test
  void goesToTheSecondWhenTheFirstIsSlow() {
    SignalLog spool = _ -> CompletableFuture.completedFuture(Kept.IN_SPOOL);

    assertThat(kept(_ -> new CompletableFuture<>(), spool, WHOLE)).isEqualTo(Kept.IN_SPOOL);
  }

  @Test
  void waitsForASlowFirstWhenTheSecondIsAway() {
    SignalLog slow =
        _ ->
            new CompletableFuture<Kept>()
                .completeOnTimeout(Kept.IN_KAFKA, 300, TimeUnit.MILLISECONDS);

    assertThat(kept(slow, AWAY, WHOLE)).isEqualTo(Kept.IN_KAFKA);
  }

  @Test
  void asksTheFirstPastItsBreakerWhenTheSecondIsAway() {
    breaker.transitionToOpenState();

    SignalLog back = _ -> CompletableFuture.completedFuture(Kept.IN_KAFKA);
    assertThat(kept(back, AWAY, WHOLE)).isEqualTo(Kept.IN_KAFKA);
  }

  @Test
  void saysNowhereWhenNeitherAnswers() {
    assertThat(kept(_ -> new CompletableFuture<>(), AWAY, IN_TIME.multipliedBy(4)))
        .isEqualTo(Kept.NOWHERE);
    assertThat(kept(AWAY, AWAY, WHOLE)).isEqualTo(Kept.NOWHERE);
  }

  @Test
  void letsFewWaitWhenBothAreAway() {
    FirstOrSecondLog log = log(_ -> new CompletableFuture<>(), AWAY, WHOLE);
    breaker.transitionToOpenState();

    List<CompletableFuture<Kept>> answers =
        Stream.generate(() -> log.append(List.of())).limit(1_000).toList();

    assertThat(answers).filteredOn(CompletableFuture::isDone).hasSizeGreaterThan(900);
  }

  private Kept kept(SignalLog first, SignalLog second, Duration whole) {
    return log(first, second, whole).append(List.of()).orTimeout(10, TimeUnit.SECONDS).join();
  }

  private FirstOrSecondLog log(SignalLog first, SignalLog second, Duration whole) {
    return new FirstOrSecondLog(
        new GuardedSignalLog(first, breaker, IN_TIME),
        new GuardedSignalLog(second, BREAKERS.named("second", Duration.ofMinutes(1)), IN_TIME),
        whole);
  }
}
