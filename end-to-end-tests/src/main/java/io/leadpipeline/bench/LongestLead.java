package io.leadpipeline.bench;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What one more signal costs a lead that has few or very many, in order and a little late. */
final class LongestLead {

  private static final int[] SIZES = {10, 1_000, 100_000};
  private static final int COUNTED = 1_000;
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int LATE_MILLIS = 60_000;

  private final Running system;
  private final PrintStream out;
  private final Random random = new Random(1);

  LongestLead(Running system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  void run(SignalDrain drain) {
    Duration inOrder = Duration.ZERO;
    for (int person = 0; person < SIZES.length; person++) {
      time(drain, person, 0, SIZES[person], 0);
      inOrder = time(drain, person, SIZES[person], COUNTED, 0);
      say("in order", SIZES[person], inOrder);
    }
    int longest = SIZES.length - 1;
    Duration late = time(drain, longest, SIZES[longest] + COUNTED, COUNTED, LATE_MILLIS);
    say("late by up to a minute", SIZES[longest], late);
    out.printf(
        "late costs %.1f times as much (aim at most 5)%n",
        (double) late.toNanos() / inOrder.toNanos());
  }

  private void say(String how, int size, Duration took) {
    out.printf(
        "%d signals on top of %d, %s: %.0f µs each%n",
        COUNTED, size, how, took.toNanos() / 1e3 / COUNTED);
  }

  private Duration time(SignalDrain drain, int person, int from, int count, int lateMillis) {
    MixedSignals signals = new MixedSignals("long", SIZES.length, 1, Duration.ofDays(1));
    Instant start = Instant.now().minus(Duration.ofDays(3)).plus(STEP.multipliedBy(from));
    return drain.time(
        system.stack().service(Service.SCORING),
        count,
        number ->
            signals.of(person, start.plus(STEP.multipliedBy(number)).minusMillis(late(lateMillis))),
        _ -> signals.key(person));
  }

  private int late(int most) {
    return most == 0 ? 0 : random.nextInt(most);
  }
}
