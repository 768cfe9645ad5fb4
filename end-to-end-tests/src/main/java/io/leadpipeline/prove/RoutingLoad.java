package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.e2e.StageTopic;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 64 writers tell of 200 leads again and again; pretended reps answer. */
final class RoutingLoad implements AutoCloseable {

  private static final int WRITERS = 64;
  private static final Duration BREATH = Duration.ofMillis(1_500);

  private final List<UUID> leads = Stream.generate(UUID::randomUUID).limit(200).toList();
  private final Set<UUID> causes = ConcurrentHashMap.newKeySet();
  private final AtomicInteger versions = new AtomicInteger();
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new);
  private final JdbcClient database;
  private final PretendedReps reps;
  private final StageTopic stages;
  private final long seed;
  private volatile boolean running = true;

  RoutingLoad(Running system, long seed) {
    String broker = system.stack().broker().bootstrapServers();
    this.database = Evidence.database(system.stack(), "routing");
    this.seed = seed;
    this.stages = new StageTopic(broker);
    this.reps = new PretendedReps(broker, seed);
  }

  void start() {
    for (int i = 0; i < WRITERS; i++) {
      Random random = new Random(seed + i);
      threads.execute(() -> write(random));
    }
    threads.execute(reps::work);
  }

  /** No new requests; returns when each has its row. */
  void finish() {
    running = false;
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> count("select count(*) from request") >= causes.size() && untold() == 0);
  }

  /** Events that are written, but not yet told. */
  long untold() {
    return count("select count(*) from outbox");
  }

  PretendedReps reps() {
    return reps;
  }

  int requests() {
    return causes.size();
  }

  /** Requests that routing never took. */
  List<Finding> findings() {
    Set<UUID> taken =
        Set.copyOf(
            database
                .sql("select cause_id from request")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    return causes.stream()
        .filter(cause -> !taken.contains(cause))
        .map(cause -> new Finding("no request is lost", cause.toString()))
        .toList();
  }

  private void write(Random random) {
    while (running) {
      UUID lead = leads.get(random.nextInt(leads.size()));
      UUID cause = UUID.randomUUID();
      long version = versions.incrementAndGet();
      causes.add(cause);
      if (random.nextBoolean()) {
        stages.promote(lead, cause, version).join();
      }
      stages.raiseHand(lead, cause, version).join();
      LockSupport.parkNanos(random.nextLong(BREATH.toNanos()));
    }
  }

  private long count(String query) {
    return database.sql(query).query(Long.class).single();
  }

  @Override
  public void close() {
    running = false;
    reps.goHome();
    threads.shutdown();
    try {
      boolean ended = threads.awaitTermination(10, TimeUnit.SECONDS);
      assert ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stages.close();
  }
}
