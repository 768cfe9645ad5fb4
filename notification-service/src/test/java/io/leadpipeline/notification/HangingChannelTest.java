package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.application.TargetBook;
import io.leadpipeline.notification.support.Fault;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import io.leadpipeline.notification.support.RunningService;
import io.leadpipeline.notification.support.StandIn;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.Footprint;
import io.leadpipeline.testsupport.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel that takes connections and never answers, and what it does to the others. Half of
 * {@code -Dhandoffs=} (100) go there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HangingChannelTest {

  private static final Logger log = LoggerFactory.getLogger(HangingChannelTest.class);
  private static final int HANDOFFS = Integer.getInteger("handoffs", 100);
  private static final int AT_ONCE = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(9);
  private static final int SEATS = 16;

  private final Inbox inbox = new Inbox();
  private final StandIn telegram = new StandIn().playing(Fault.stalling());
  private final RunningService service =
      RunningService.start(
          Infrastructure.freshDatabase(),
          inbox.port(),
          "--leadpipeline.channels.within=1h",
          "--leadpipeline.channels.web.answer-within=1500ms",
          "--leadpipeline.alerts.time-limit=2s",
          "--leadpipeline.alerts.lease=5s",
          "--leadpipeline.channels.web.plain=true",
          "--leadpipeline.channels.web.also-reachable=127.0.0.0/8,::1/128",
          "--leadpipeline.channels.telegram.api=" + telegram.url("/bot"),
          "--leadpipeline.channels.telegram.token=1:abc");
  private final Told told = new Told(service.jdbc());

  @BeforeAll
  void knowsTheReps() {
    told.outcomeOf(told.of(Reps.known("linh", 1, "en")));
    told.outcomeOf(told.of(Reps.on(AlertChannel.TELEGRAM, "hung")));
    service.bean(TargetBook.class).put("hung", AlertChannel.TELEGRAM, "7001");
  }

  @AfterAll
  void stops() {
    told.close();
    service.close();
    telegram.close();
    inbox.close();
  }

  @Test
  void keepsNobodyElseWaiting() {
    told(List.of("linh"), HANDOFFS / 4);
    List<Duration> normal = told(List.of("linh"), HANDOFFS / 2);
    Footprint before = Footprint.here();

    List<Duration> beside = told(List.of("linh", "hung"), HANDOFFS / 2);

    Footprint after = Footprint.here();
    log.info(
        "handoffs={} alone p50 {} p99 {} ms, beside a channel that hangs p50 {} p99 {} ms;"
            + " before it {}, with it {}",
        HANDOFFS,
        percentile(50, normal).toMillis(),
        percentile(99, normal).toMillis(),
        percentile(50, beside).toMillis(),
        percentile(99, beside).toMillis(),
        before,
        after);
    assertThat(percentile(99, beside))
        .isLessThan(percentile(99, normal).multipliedBy(2).plusMillis(50));
    assertThat(after.threads()).isLessThan(before.threads() + 8);
    assertThat(after.sockets()).isLessThan(before.sockets() + 2 * SEATS + 8);
    assertThat(underWay()).isLessThanOrEqualTo(SEATS);
    assertThat(telegram.connections()).isPositive();
  }

  /** Tells each rep of so many, a few at once; how long the mail took that was asked for. */
  private List<Duration> told(List<String> reps, int count) {
    List<Duration> took = new ArrayList<>();
    for (int done = 0; done < count; done += AT_ONCE) {
      List<UUID> mails = new ArrayList<>();
      for (int i = 0; i < Math.min(AT_ONCE, count - done); i++) {
        for (String rep : reps) {
          Offers offer = Offers.anOffer().to(rep, "en");
          told.of(offer.offered());
          if (rep.equals("linh")) {
            mails.add(offer.handoffId());
          }
        }
      }
      took.addAll(
          await().atMost(PATIENCE).until(() -> took(mails), all -> all.size() == mails.size()));
    }
    return took;
  }

  private List<Duration> took(List<UUID> handoffs) {
    return service
        .jdbc()
        .sql(
            """
            select extract(epoch from state_at
                     - (content->'trail'->>'received')::timestamptz) * 1000 as millis
            from alert where handoff_id = any(:ids) and state = 'ACCEPTED_BY_CHANNEL'
            """)
        .param("ids", SqlArrays.uuids(handoffs))
        .query((row, _) -> row.getDouble("millis"))
        .list()
        .stream()
        .map(millis -> Duration.ofMillis(Math.round(millis)))
        .toList();
  }

  private int underWay() {
    return service
        .jdbc()
        .sql(
            "select count(*) from alert where channel = 'TELEGRAM' and state = 'PLANNED'"
                + " and attempts > 0 and leased_until > now()")
        .query(Integer.class)
        .single();
  }

  private static Duration percentile(int percent, List<Duration> all) {
    List<Duration> sorted = all.stream().sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
  }
}
