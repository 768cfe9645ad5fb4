package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.e2e.StageTopic;
import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** 64 writers tell of 200 leads again and again; some reps answer. */
final class RoutingLoad implements AutoCloseable {

  private static final int WRITERS = 64;
  private static final Duration BREATH = Duration.ofMillis(1_500);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final List<UUID> leads = Stream.generate(UUID::randomUUID).limit(200).toList();
  private final Set<UUID> causes = ConcurrentHashMap.newKeySet();
  private final AtomicInteger versions = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();
  private final Queue<Finding> noted = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new);
  private final Running system;
  private final long seed;
  private final String broker;
  private final StageTopic stages;
  private volatile boolean running = true;
  private volatile long lastHandoff = System.nanoTime();
  private volatile long longest;

  RoutingLoad(Running system, long seed) {
    this.system = system;
    this.seed = seed;
    this.broker = system.stack().broker().bootstrapServers();
    this.stages = new StageTopic(broker);
  }

  void start() {
    for (int i = 0; i < WRITERS; i++) {
      Random random = new Random(seed + i);
      threads.execute(() -> write(random));
    }
    threads.execute(this::answer);
  }

  /** No new requests; returns when each has its row. */
  void finish() {
    running = false;
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> taken() >= causes.size() && untold() == 0);
  }

  void measureStandstill() {
    lastHandoff = System.nanoTime();
    longest = 0;
  }

  Duration longestStandstill() {
    return Duration.ofNanos(Math.max(longest, System.nanoTime() - lastHandoff));
  }

  void note(Finding finding) {
    noted.add(finding);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(noted);
    Set<UUID> taken =
        Set.copyOf(
            Evidence.database(system.stack(), "routing")
                .sql("select cause_id from request")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    causes.stream()
        .filter(cause -> !taken.contains(cause))
        .forEach(cause -> findings.add(new Finding("no request is lost", cause.toString())));
    return findings;
  }

  int requests() {
    return causes.size();
  }

  int answers() {
    return answers.get();
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

  /** Half of the offers are answered, so that leads come free again. */
  private void answer() {
    Random random = new Random(seed);
    Set<String> done = ConcurrentHashMap.newKeySet();
    try (TopicProbe handoffs = TopicProbe.fromStart(broker, Topics.HANDOFFS.name());
        TestProducer producer = new TestProducer(broker)) {
      while (running) {
        for (var told : handoffs.seen(HandoffEvent.Offered.class)) {
          if (done.add(told.id().toString())) {
            seen();
            answer(told.event(), random, producer);
          }
        }
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }

  private void seen() {
    long now = System.nanoTime();
    longest = Math.max(longest, now - lastHandoff);
    lastHandoff = now;
  }

  private void answer(HandoffEvent.Offered offer, Random random, TestProducer producer) {
    switch (random.nextInt(4)) {
      case 0 -> send(offer, AnswerKind.DECLINE, "BUSY", null, producer);
      case 1, 2 -> {
        send(offer, AnswerKind.ACCEPT, null, null, producer);
        send(offer, AnswerKind.OUTCOME, "NO_NEED", OutcomeKind.REJECTED, producer);
      }
      default -> {}
    }
  }

  private void send(
      HandoffEvent.Offered offer,
      AnswerKind kind,
      @Nullable String reason,
      @Nullable OutcomeKind outcome,
      TestProducer producer) {
    var handoff = offer.handoff();
    Rep rep = handoff.rep();
    if (rep == null) {
      return;
    }
    UUID lead = offer.about().leadId();
    producer.send(
        UUID.randomUUID(),
        Topics.ANSWERS,
        lead.toString(),
        new AnswerGiven(
            lead,
            offer.about().causeId(),
            handoff.id(),
            rep.id(),
            handoff.hop(),
            kind,
            reason,
            "prove",
            Trail.EMPTY,
            outcome,
            null,
            null));
    answers.incrementAndGet();
  }

  private long taken() {
    return count("select count(*) from request");
  }

  private long untold() {
    return count("select count(*) from outbox");
  }

  private long count(String query) {
    return Evidence.database(system.stack(), "routing").sql(query).query(Long.class).single();
  }

  @Override
  public void close() {
    running = false;
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
