package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.messaging.PoisonException;
import io.leadpipeline.messaging.deadletter.DeadLetter;
import io.leadpipeline.messaging.deadletter.DeadLetterDesk;
import io.leadpipeline.messaging.deadletter.Decided;
import io.leadpipeline.messaging.deadletter.Place;
import io.leadpipeline.messaging.deadletter.Wanted;
import io.leadpipeline.testsupport.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is decided about dead letters; one service for all of it, since starting it costs most. */
class ReplayProofTest {

  private static final Wanted ALL = new Wanted(null, null, null, null);

  private final AtomicBoolean mended = new AtomicBoolean();

  @Test
  void aReplayDoublesNothingAndADiscardedLetterStaysWhereItIs() {
    try (Proof proof =
        new Proof(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase(), 1)) {
      DeadLetterDesk desk = deskOfABrokenService(proof);
      List<UUID> ids = new ArrayList<>(proof.sendSignals(3, 3));
      proof.awaitDone(3);
      List<DeadLetter> kept = listedInPages(desk);
      DeadLetter spoilt = kept.removeLast();
      List<UUID> good = kept.stream().map(DeadLetter::id).toList();
      ids.remove(spoilt.eventId());

      assertResult(desk.discard(List.of(spoilt.id()), "ana", "a test"), "discarded");
      assertResult(desk.replay(good, "ana"), "replayed");
      awaitState(desk, 2, DeadLetter.State.KEPT);
      mended.set(true);
      assertResult(desk.replay(good, "ana"), "replayed");
      assertResult(desk.replay(good, "ana"), "already");
      assertResult(desk.replay(List.of(spoilt.id()), "ana"), "already");

      proof.awaitDone(3);
      assertThat(
              proof
                  .jdbc
                  .sql("select event_id from effect")
                  .query((row, _) -> row.getObject("event_id", UUID.class))
                  .list())
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(proof.law.outcomes(CountingService.CONSUMER))
          .containsEntry("EFFECTIVE", 2L)
          .containsEntry("DEAD_LETTERED", 1L);
      proof.law.received(CountingService.CONSUMER, proof.topic);
      proof.law.written();
      assertThat(desk.find(good.getFirst()).orElseThrow().decidedBy()).isEqualTo("ana");
      assertThat(desk.find(spoilt.id()).orElseThrow().why()).isEqualTo("a test");
    }
  }

  private DeadLetterDesk deskOfABrokenService(Proof proof) {
    return proof
        .startInstance(() -> {
          if (!mended.get()) {
            throw new PoisonException("not-yet");
          }
        })
        .getBean(DeadLetterDesk.class);
  }

  private static List<DeadLetter> listedInPages(DeadLetterDesk desk) {
    List<DeadLetter> listed = new ArrayList<>(desk.list(ALL, Place.START, 2));
    assertThat(listed).hasSize(2);
    Place next = Place.parse(Place.of(listed.getLast()).toString()).orElseThrow();
    listed.addAll(desk.list(ALL, next, 2));
    assertThat(listed).extracting(DeadLetter::id).doesNotHaveDuplicates().hasSize(3);
    assertThat(desk.list(new Wanted("nobody", null, null, null), Place.START, 2)).isEmpty();
    return listed;
  }

  private static void assertResult(List<Decided> decided, String result) {
    assertThat(decided).extracting(Decided::result).containsOnly(result);
  }

  private static void awaitState(DeadLetterDesk desk, int count, DeadLetter.State state) {
    Wanted wanted = new Wanted(null, null, null, state);
    Awaitility.await().until(() -> desk.list(wanted, Place.START, 10).size() == count);
  }
}
