package io.leadpipeline.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does something so many times at a steady rate, whatever each time takes. */
final class Pace {

  private Pace() {}

  static void run(int times, int perSecond, IntConsumer action) {
    CountDownLatch done = new CountDownLatch(times);
    AtomicInteger next = new AtomicInteger();
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          timer.scheduleAtFixedRate(
              () -> {
                int number = next.getAndIncrement();
                if (number < times) {
                  action.accept(number);
                  done.countDown();
                }
              },
              0,
              TimeUnit.SECONDS.toMicros(1) / perSecond,
              TimeUnit.MICROSECONDS);
      done.await();
      timer.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
