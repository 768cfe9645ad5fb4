package io.leadpipeline.messaging.proof;

import io.leadpipeline.testsupport.Infrastructure;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class InstancesTest {

  @Test
  void twoInstancesOnTheSameLeadsCountEachSignalOnce() {
    try (Proof proof = proof()) {
      proof.startInstance();
      proof.startInstance();

      List<UUID> ids = proof.sendSignals(1_000, 5);

      proof.awaitDone(ids.size());
      proof.assertOnce(ids);
    }
  }

  @Test
  void twoInstancesThatThinkAtTheSameTimeThinkAgain() {
    try (Proof proof = proof()) {
      CyclicBarrier together = new CyclicBarrier(2);
      List<UUID> ids = proof.sendSignals(200, 1);

      proof.startInstance(() -> meet(together));
      proof.startInstance(() -> meet(together));

      proof.awaitDone(ids.size());
      proof.assertOnce(ids);
    }
  }

  @Test
  void anInstanceThatLosesItsPartitionsInMidBatchHasNoEffect() throws InterruptedException {
    try (Proof proof = proof()) {
      CountDownLatch thinking = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      AtomicBoolean first = new AtomicBoolean(true);
      List<UUID> ids = proof.sendSignals(100, 3);
      proof.startInstance(
          () -> {
            if (first.getAndSet(false)) {
              thinking.countDown();
              await(goOn);
            }
          },
          "--spring.kafka.consumer.properties.max.poll.interval.ms=2000");
      await(thinking);

      proof.startInstance();
      Awaitility.await()
          .atMost(60, TimeUnit.SECONDS)
          .until(() -> proof.count("select count(*) from inbox") == ids.size());
      goOn.countDown();

      proof.awaitDone(ids.size());
      ids.addAll(proof.sendSignals(50, 3));
      proof.awaitDone(ids.size());
      proof.assertOnce(ids);
    }
  }

  @Test
  void aRepeatedEventHasNoSecondEffect() {
    try (Proof proof = proof()) {
      UUID submission = UUID.randomUUID();
      var signal = io.leadpipeline.testsupport.Signals.aSignal().submission(submission);
      proof.startInstance();

      List<UUID> ids = proof.send(signal, signal, signal).subList(0, 1);
      proof.awaitDone(1);
      proof.send(signal);
      List<UUID> all = new java.util.ArrayList<>(ids);
      all.addAll(proof.sendSignals(1, 1));

      proof.awaitDone(2);
      proof.assertOnce(all);
    }
  }

  private static Proof proof() {
    return new Proof(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase(), 6);
  }

  /** Waits for the other instance, as long as it also has something to think about. */
  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(300, TimeUnit.MILLISECONDS);
    } catch (BrokenBarrierException | TimeoutException alone) {
      barrier.reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
