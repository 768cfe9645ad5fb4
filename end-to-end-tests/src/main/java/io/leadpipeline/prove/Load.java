package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Posts at a steady rate; a post that got no answer is tried again with the same key. */
final class Load {

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Wire wire;
  private final Mix mix;
  private final Ledger ledger;
  private final Answers heard;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final Queue<Submission> again = new ConcurrentLinkedQueue<>();
  private final AtomicInteger inFlight = new AtomicInteger();

  Load(Running system, Mix mix, Ledger ledger, Answers heard) {
    this.wire = new Wire(system);
    this.mix = mix;
    this.ledger = ledger;
    this.heard = heard;
  }

  void start(int perSecond) {
    long pause = TimeUnit.SECONDS.toMicros(1) / perSecond;
    var _ = timer.scheduleAtFixedRate(() -> post(mix.next()), 0, pause, TimeUnit.MICROSECONDS);
    var _ =
        timer.scheduleAtFixedRate(
            this::postAgain, RETRY.toMillis(), RETRY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** No new posts; returns when every post has its answer. */
  void finish() {
    timer.shutdownNow();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          postAgain();
          return inFlight.get() == 0 && again.isEmpty();
        });
  }

  private void postAgain() {
    int waiting = again.size();
    for (int i = 0; i < waiting; i++) {
      Submission submission = again.poll();
      if (submission != null) {
        post(submission);
      }
    }
  }

  private void post(Submission submission) {
    ledger.posting(submission);
    Answers.Listener listener = heard.asked();
    inFlight.incrementAndGet();
    var _ =
        wire.post(submission)
            .whenComplete((answer, failure) -> {
              listener.hear(Optional.ofNullable(answer));
              if (failure == null) {
                answered(submission, answer);
              } else {
                unanswered(submission, "no answer");
              }
              inFlight.decrementAndGet();
            });
  }

  private void answered(Submission submission, HttpResponse<String> answer) {
    Optional<UUID> id = Wire.accepted(submission, answer);
    if (id.isPresent()) {
      ledger.accepted(submission.key(), id.get());
    } else if (answer.statusCode() == 422) {
      ledger.refused(submission.key(), 422);
    } else {
      unanswered(submission, Integer.toString(answer.statusCode()));
    }
  }

  private void unanswered(Submission submission, String why) {
    ledger.unavailable(submission.key(), why);
    again.add(submission);
  }
}
