package io.leadpipeline.routing;

import static io.leadpipeline.routing.Stages.ofLead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.Trouble;
import io.leadpipeline.routing.application.AnswerOffer;
import io.leadpipeline.routing.application.DeskBook;
import io.leadpipeline.routing.application.HandoffBook;
import io.leadpipeline.routing.application.RecordMoves;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RouteLead;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.Offers;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Many writers on few leads: requests, repetitions, merges and answers in any order. */
class OneOpenHandoffTest {
  private static final int WRITERS = 64;
  private static final int BATCHES = 5;
  private static final int FOUGHT_OVER = 6;
  private static final List<UUID> LEADS = Stream.generate(UUID::randomUUID).limit(200).toList();

  private final TestDatabase database = Infrastructure.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

  @Test
  void neverHasTwoOpenHandoffsOfALeadNorLosesARequest() throws Exception {
    Path config = RoutingInstance.configWith(RoutingWorld.productTeam());
    try (RoutingInstance routing =
            RoutingInstance.start(
                database, config, "spring.datasource.hikari.connection-timeout=30000");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<Set<UUID>>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        long seed = i;
        writers.add(() -> new Writer(routing, new Random(seed)).write());
      }

      List<Set<UUID>> causes = new ArrayList<>();
      for (Future<Set<UUID>> writer : threads.invokeAll(writers)) {
        causes.add(writer.get());
      }

      Set<UUID> asked = causes.stream().flatMap(Set::stream).collect(Collectors.toSet());
      assertThat(uuids("select cause_id from request")).containsExactlyInAnyOrderElementsOf(asked);
      assertThat(uuids("select id from handoff"))
          .allMatch(id -> asked.stream().anyMatch(cause -> Ids.handoff(cause).equals(id)));
      assertEveryVersionWasToldOnce();
      assertEveryChoiceIsInTheLedger();
    }
  }

  private void assertEveryVersionWasToldOnce() {
    long versions = number("select sum(version)::bigint from handoff");
    long told = number("select count(*) from outbox_written where topic = 'leads.handoffs'");
    assertThat(told).isEqualTo(versions);
  }

  private void assertEveryChoiceIsInTheLedger() {
    assertThat(number("select count(*) from choice"))
        .isEqualTo(number("select sum(hop)::bigint from handoff"));
    assertThat(number("select sum(turns)::bigint from rep"))
        .isEqualTo(number("select count(*) * 232792560 from choice where why <> 'fallback'"));
  }

  private List<UUID> uuids(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getObject(1, UUID.class)).list();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** One thread: takes random batches as a consumer does, and answers random offers. */
  private static final class Writer {
    private final RouteLead step;
    private final TransactionOperations transactions;
    private final AnswerOffer answers;
    private final HandoffBook handoffs;
    private final Random random;
    private final Map<UUID, UUID> causes = new HashMap<>();

    Writer(RoutingInstance routing, Random random) {
      this.step =
          new RouteLead(
              routing.bean(DeskBook.class),
              routing.bean(RecordMoves.class),
              routing.bean(Rota.class),
              routing.bean(RulesInForce.class),
              Offers.PATIENCE,
              Clock.systemUTC());
      this.transactions = routing.bean(TransactionOperations.class);
      this.answers = routing.bean(AnswerOffer.class);
      this.handoffs = routing.bean(HandoffBook.class);
      this.random = random;
    }

    Set<UUID> write() {
      for (int i = 0; i < BATCHES; i++) {
        take(batch());
        answerSomething();
      }
      return causes.keySet();
    }

    private List<Delivery<StageEvent>> batch() {
      List<Delivery<StageEvent>> batch = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        batch.add(delivery(event()));
      }
      return batch;
    }

    private StageEvent event() {
      Stages stages = ofLead(lead()).version(random.nextInt(50));
      if (random.nextInt(12) == 0) {
        UUID absorbed = lead();
        return stages.absorbs(absorbed);
      }
      UUID cause = random.nextBoolean() || causes.isEmpty() ? UUID.randomUUID() : known();
      stages = causes.containsKey(cause) ? ofLead(causes.get(cause)) : stages;
      causes.put(cause, stages.leadId());
      return random.nextBoolean()
          ? stages.causedBy(cause).becomesSql()
          : stages.causedBy(cause).raisesHand();
    }

    private void take(List<Delivery<StageEvent>> batch) {
      List<Delivery<StageEvent>> left = new ArrayList<>(batch);
      for (int tries = 0; !left.isEmpty(); tries++) {
        Locking locking = tries < 3 ? Locking.NONE : Locking.FOR_UPDATE;
        Map<UUID, Outcome> done = attempt(left, locking);
        left.removeIf(delivery -> done.containsKey(delivery.id()));
      }
    }

    private Map<UUID, Outcome> attempt(List<Delivery<StageEvent>> batch, Locking locking) {
      try {
        if (locking == Locking.FOR_UPDATE) {
          return requireNonNull(transactions.execute(_ -> step.record(step.think(batch, locking))));
        }
        var thought = step.think(batch, locking);
        return requireNonNull(transactions.execute(_ -> step.record(thought)));
      } catch (RuntimeException failure) {
        if (Trouble.of(failure) != Trouble.LOST_RACE) {
          throw failure;
        }
        return Map.of();
      }
    }

    private void answerSomething() {
      List<Handoff> some = handoffs.ofLead(lead()).stream().filter(Handoff::isOffered).toList();
      for (Handoff handoff : some) {
        var offer =
            new Offer(handoff.id(), requireNonNull(handoff.rep()), handoff.hop(), Instant.MAX);
        answers.answer(
            offer, random.nextBoolean() ? new Answer.Accept() : new Answer.Decline("BUSY"));
        answers.answer(offer, new Answer.Ended(OutcomeKind.REJECTED, "NO_NEED"));
      }
    }

    private UUID known() {
      List<UUID> all = List.copyOf(causes.keySet());
      return all.get(random.nextInt(all.size()));
    }

    /** Half of the time one of a few, so that there is something to fight over. */
    private UUID lead() {
      return LEADS.get(random.nextInt(random.nextBoolean() ? FOUGHT_OVER : LEADS.size()));
    }

    private static Delivery<StageEvent> delivery(StageEvent event) {
      var raw = new RawRecord("leads.stages", 0, 0, null, Map.of(), new byte[0]);
      return new Delivery<>(UUID.randomUUID(), event, null, raw);
    }
  }
}
