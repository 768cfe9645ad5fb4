package io.leadpipeline.ingest.resilience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadpipeline.ingest.application.Captchas;
import io.leadpipeline.ingest.domain.Captcha;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A token can be asked about once only: a retry of its submission gets the verdict it got before,
 * and another submission with the same token is a robot's.
 */
public final class RememberedCaptchas implements Captchas {

  private static final int MOST = 20_000;

  /** Longer than any maker's token is valid. */
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private final Captchas captchas;
  private final Cache<String, Asked> asked =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

  public RememberedCaptchas(Captchas captchas) {
    this.captchas = captchas;
  }

  @Override
  public CompletableFuture<Verdict> ask(Captcha captcha, Question question) {
    Asked mine = new Asked(question.submissionId(), new CompletableFuture<>());
    Asked first = asked.asMap().putIfAbsent(question.token(), mine);
    if (first == null) {
      return askFor(mine, captcha, question);
    }
    return first.submissionId.equals(question.submissionId())
        ? first.verdict
        : CompletableFuture.completedFuture(Verdict.ROBOT);
  }

  private CompletableFuture<Verdict> askFor(Asked mine, Captcha captcha, Question question) {
    return captchas
        .ask(captcha, question)
        .thenApply(verdict -> {
          if (verdict == Verdict.UNKNOWN) {
            asked.asMap().remove(question.token(), mine);
          }
          mine.verdict.complete(verdict);
          return verdict;
        });
  }

  private record Asked(UUID submissionId, CompletableFuture<Verdict> verdict) {}
}
