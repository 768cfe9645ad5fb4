package io.leadpipeline.testsupport.fuzz;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Fires requests at a running ingest from several connections and judges every answer. */
public final class Barrage {

  private static final int CONNECTIONS = 6;
  private static final Duration ARRIVAL = Duration.ofSeconds(60);

  private final Shots shots;
  private final int port;
  private final Duration patience;
  private final Claims claims = new Claims();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final ConcurrentLinkedQueue<String> findings = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  /**
   * @param patience the longest that an answer may take
   */
  public Barrage(Shots shots, int port, Duration patience) {
    this.shots = shots;
    this.port = port;
    this.patience = patience;
  }

  /** Fires the next so many and returns once each was answered. */
  public void fire(int count) {
    int end = next.get() + count;
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      Stream.generate(() -> CompletableFuture.runAsync(() -> fireUntil(end), threads))
          .limit(CONNECTIONS)
          .toList()
          .forEach(CompletableFuture::join);
    }
    next.set(end);
  }

  /** How many answers had each status; 0 is a connection that ended without one. */
  public synchronized Map<Integer, Integer> statuses() {
    return Map.copyOf(statuses);
  }

  public Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }

  /** How many submissions were said to be kept, repeats included. */
  public int claimed() {
    return claims.count();
  }

  /** What was wrong with answers so far. */
  public List<String> findings() {
    return List.copyOf(findings);
  }

  /** What is missing from the topics once all had time to arrive. */
  public List<String> missing(Kept kept) {
    try {
      Awaitility.await()
          .atMost(ARRIVAL)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> claims.findings(kept.bySubmission()).isEmpty());
      return List.of();
    } catch (ConditionTimeoutException late) {
      return claims.findings(kept.bySubmission());
    }
  }

  private void fireUntil(int end) {
    try (Gun gun = new Gun(port, patience)) {
      for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
        fire(gun, shots.shot(number));
      }
    }
  }

  private void fire(Gun gun, Shot shot) {
    try {
      Reply reply = gun.fire(shot);
      claims.note(shot, reply);
      note(reply);
      Oracle.findings(shot, reply).forEach(findings::add);
    } catch (SocketTimeoutException late) {
      findings.add("no answer within " + patience + ": " + shot);
    } catch (RuntimeException fault) {
      findings.add("an unreadable answer: " + shot + ": " + fault);
    }
  }

  private synchronized void note(Reply reply) {
    slowest.accumulateAndGet(reply.took().toNanos(), Math::max);
    statuses.merge(reply.status(), 1, Integer::sum);
  }

  /** Reads the topics from where the barrage began. */
  @FunctionalInterface
  public interface Kept {

    /** Records of accepted and rejected submissions by their id. */
    Map<UUID, Integer> bySubmission();
  }
}
