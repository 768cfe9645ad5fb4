package io.leadpipeline.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes faults happen one after the other. What takes its time to come back does so while the next
 * fault strikes others, as in life: a service starts while the mail server of another hangs.
 */
final class Turmoil implements AutoCloseable {

  private static final int SHORTEST_MILLIS = 500;
  private static final int LONGEST_MILLIS = 4_000;
  private static final int BREATH_MILLIS = 2_000;

  /** Longer than any statement, transaction or lock may take. */
  private static final int OUTLASTING_MILLIS = 12_000;

  private static final int ONE_IN = 12;

  /** More at a time, and nothing would ever be well. */
  private static final int MOST_COMING_BACK = 2;

  private final Rig rig;
  private final Damage damage;
  private final Random random;
  private final ExecutorService helpers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Fault, CompletableFuture<Void>> comingBack = new LinkedHashMap<>();

  Turmoil(Rig rig, Damage damage, Random random) {
    this.rig = rig;
    this.damage = damage;
    this.random = random;
  }

  /** One of those that nothing is in the way of; of all when everything is coming back. */
  void happenAny(List<Fault> faults) {
    List<Fault> free = faults.stream().filter(this::isFree).toList();
    List<Fault> choice = free.isEmpty() ? faults : free;
    happen(choice.get(random.nextInt(choice.size())));
  }

  /** Returns when it is over, and what it struck may still be coming back. */
  void happen(Fault fault) {
    awaitWell(fault);
    Pause.of(Duration.ofMillis(random.nextInt(BREATH_MILLIS)));
    Instant since = Instant.now();
    fault.begin().accept(rig);
    Pause.of(Duration.ofMillis(duration()));
    comingBack.put(fault, CompletableFuture.runAsync(() -> mend(fault, since), helpers));
  }

  private void mend(Fault fault, Instant since) {
    fault.end().accept(rig);
    damage.add(fault.name(), fault.repeats(), fault.stopsClocks(), since);
  }

  /** Nothing that is coming back is struck again before it is there. */
  private void awaitWell(Fault next) {
    Iterator<Map.Entry<Fault, CompletableFuture<Void>>> each = comingBack.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Fault, CompletableFuture<Void>> one = each.next();
      if (inTheWay(one.getKey(), next)
          || one.getValue().isDone()
          || comingBack.size() > MOST_COMING_BACK) {
        one.getValue().join();
        each.remove();
      }
    }
  }

  private boolean isFree(Fault next) {
    return comingBack.entrySet().stream()
        .allMatch(it -> it.getValue().isDone() || !inTheWay(it.getKey(), next));
  }

  private static boolean inTheWay(Fault fault, Fault next) {
    return !Collections.disjoint(fault.of(), next.of());
  }

  private int duration() {
    return random.nextInt(ONE_IN) == 0
        ? OUTLASTING_MILLIS
        : random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
  }

  /** Returns when all is well again. */
  @Override
  public void close() {
    try (helpers) {
      comingBack.values().forEach(CompletableFuture::join);
    }
  }
}
