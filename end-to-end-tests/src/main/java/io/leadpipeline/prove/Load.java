package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Posts at a steady rate; a post that was not accepted is tried again with the same key, not before
 * its answer said, ever less often, and all of them together no faster than new ones come, with few
 * under way at once: what comes back too eagerly keeps a service that has just started from ever
 * being there.
 */
final class Load {

  private static final int MOST_DOUBLINGS = 4;

  /** What waits longer than its sender does would be work for nobody. */
  private static final int MOST_AT_ONCE = 128;

  private static final Duration LAST_ANSWERS = Duration.ofMinutes(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Wire wire;
  private final Mix mix;
  private final Ledger ledger;
  private final Answers heard;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final DelayQueue<Later> again = new DelayQueue<>();
  private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private int againAtOnce;

  Load(Running system, Mix mix, Ledger ledger, Answers heard) {
    this.wire = new Wire(system);
    this.mix = mix;
    this.ledger = ledger;
    this.heard = heard;
  }

  void start(int perSecond) {
    long pause = TimeUnit.SECONDS.toMicros(1) / perSecond;
    againAtOnce = Math.ceilDiv(perSecond * (int) LOOK_EVERY.toMillis(), 1_000);
    var _ = timer.scheduleAtFixedRate(() -> post(mix.next()), 0, pause, TimeUnit.MICROSECONDS);
    var _ =
        timer.scheduleAtFixedRate(this::postAgain, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** No new posts; returns when every post has its answer. */
  void finish() {
    timer.shutdownNow();
    Awaitility.await()
        .atMost(LAST_ANSWERS)
        .pollInterval(LOOK_EVERY)
        .until(() -> {
          postAgain();
          return inFlight.get() == 0 && again.isEmpty();
        });
  }

  private void postAgain() {
    for (int i = 0; i < againAtOnce; i++) {
      Later due = again.poll();
      if (due == null) {
        return;
      }
      post(due.submission());
    }
  }

  private void post(Submission submission) {
    if (inFlight.get() >= MOST_AT_ONCE) {
      again.add(Later.in(submission, 1));
      return;
    }
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
                unanswered(submission, reason(failure), 0);
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
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
      unanswered(submission, Integer.toString(answer.statusCode()), seconds);
    }
  }

  private void unanswered(Submission submission, String why, long atLeastSeconds) {
    ledger.unavailable(submission.key(), why);
    int before = failures.merge(submission.key(), 1, Integer::sum) - 1;
    long seconds = Math.max(atLeastSeconds, 1L << Math.min(before, MOST_DOUBLINGS));
    again.add(Later.in(submission, seconds));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return (cause == null ? failure : cause).getClass().getSimpleName();
  }

  /** A submission whose time comes again; half of the pause is chance, as clients should. */
  private record Later(Submission submission, long at) implements Delayed {

    static Later in(Submission submission, long seconds) {
      long pause = TimeUnit.SECONDS.toNanos(seconds);
      long chance = ThreadLocalRandom.current().nextLong(pause / 2);
      return new Later(submission, System.nanoTime() + pause + chance);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
