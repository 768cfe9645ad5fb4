package io.leadpipeline.ingest.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.leadpipeline.ingest.application.Captchas;
import io.leadpipeline.ingest.domain.Captcha;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for a maker of captchas no longer than it says, and not at all while it keeps failing. */
public final class GuardedCaptchas implements Captchas {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Captchas captchas;
  private final Duration patience;
  private final Map<Captcha.Type, CircuitBreaker> breakers = new EnumMap<>(Captcha.Type.class);

  public GuardedCaptchas(Captchas captchas, Duration patience, Breakers breakers) {
    this.captchas = captchas;
    this.patience = patience;
    for (Captcha.Type type : Captcha.Type.values()) {
      this.breakers.put(type, breakers.named(type.name().toLowerCase(Locale.ROOT), PAUSE));
    }
  }

  @Override
  public CompletableFuture<Verdict> ask(Captcha captcha, Question question) {
    CircuitBreaker breaker = Objects.requireNonNull(breakers.get(captcha.type()));
    if (!breaker.tryAcquirePermission()) {
      return CompletableFuture.completedFuture(Verdict.UNKNOWN);
    }
    long start = breaker.getCurrentTimestamp();
    return captchas
        .ask(captcha, question)
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .handle((verdict, failure) -> answer(breaker, verdict, failure, start));
  }

  private static Verdict answer(
      CircuitBreaker breaker, @Nullable Verdict verdict, @Nullable Throwable failure, long start) {
    long took = breaker.getCurrentTimestamp() - start;
    if (failure == null && verdict != null) {
      breaker.onSuccess(took, breaker.getTimestampUnit());
      return verdict;
    }
    breaker.onError(took, breaker.getTimestampUnit(), Objects.requireNonNull(failure));
    return Verdict.UNKNOWN;
  }
}
