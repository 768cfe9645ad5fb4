package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.Captchas.Question;
import io.leadpipeline.ingest.application.Captchas.Verdict;
import io.leadpipeline.ingest.domain.Captcha;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.FormPost;
import io.leadpipeline.ingest.domain.Parsed;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Tells people from robots where a form has a captcha. Only what would be accepted is asked about:
 * a token is spent by asking, and who is told to mend a field sends it again.
 */
public final class CheckCaptcha {

  private static final int LONGEST_TOKEN = 8_192;

  private final Captchas captchas;
  private final MeterRegistry meters;

  public CheckCaptcha(Captchas captchas, MeterRegistry meters) {
    this.captchas = captchas;
    this.meters = meters;
  }

  CompletableFuture<Parsed> check(Form form, FormPost post, Parsed parsed) {
    Captcha captcha = form.captcha();
    return captcha != null && parsed instanceof Parsed.Accepted accepted
        ? ask(captcha, post, accepted).thenApply(verdict -> judged(captcha, accepted, verdict))
        : CompletableFuture.completedFuture(parsed);
  }

  private CompletableFuture<Verdict> ask(Captcha captcha, FormPost post, Parsed.Accepted said) {
    Optional<String> address = Optional.ofNullable(post.address());
    return post.first(captcha.type().field())
        .filter(token -> token.length() <= LONGEST_TOKEN)
        .map(token -> new Question(token, said.submissionId(), address))
        .map(question -> captchas.ask(captcha, question))
        .orElseGet(() -> CompletableFuture.completedFuture(Verdict.ROBOT));
  }

  private Parsed judged(Captcha captcha, Parsed.Accepted accepted, Verdict verdict) {
    count(captcha, verdict);
    return switch (verdict) {
      case PERSON -> accepted;
      case ROBOT -> new Parsed.Spam(accepted.submissionId(), "captcha");
      case UNKNOWN ->
          new Parsed.Accepted(
              accepted.submissionId(), accepted.signals().stream().map(Signal::asUnsure).toList());
    };
  }

  private void count(Captcha captcha, Verdict verdict) {
    String type = captcha.type().name().toLowerCase(Locale.ROOT);
    String said = verdict.name().toLowerCase(Locale.ROOT);
    meters.counter("leadpipeline.ingest.captcha", "type", type, "verdict", said).increment();
  }
}
