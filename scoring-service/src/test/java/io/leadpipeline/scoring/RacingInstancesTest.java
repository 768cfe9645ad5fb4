package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.inbox.Inbox;
import io.leadpipeline.scoring.application.IdentityBook;
import io.leadpipeline.scoring.application.LeadBook;
import io.leadpipeline.scoring.application.LeadRow;
import io.leadpipeline.scoring.application.RebuildLeads;
import io.leadpipeline.scoring.application.RecordSignals;
import io.leadpipeline.scoring.application.ScoreSignals;
import io.leadpipeline.scoring.application.TakeSignals;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Models;
import io.leadpipeline.scoring.domain.identity.Crowd;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.IdentityKind;
import io.leadpipeline.scoring.domain.identity.NaiveIdentity;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TopicProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RacingInstancesTest {

  private static final Model MODEL = Models.standard();
  private static final EventCodec CODEC = new EventCodec("test", Clock.systemUTC());
  private static RunningScoring service;

  private final Instant start = Instant.now().minus(Duration.ofHours(20));

  @BeforeAll
  static void start() {
    service = RunningScoring.start();
  }

  @AfterAll
  static void stop() {
    service.law().written();
    service.close();
  }

  @Test
  void twoInstancesOnTheSamePeopleGiveWhatOneGives() {
    List<Signal> signals = signals(1_000, 50, new Random(7));
    List<Signal> shuffled = new ArrayList<>(signals);
    Collections.shuffle(shuffled, new Random(8));
    try (TopicProbe stages = TopicProbe.fromNow(Topics.STAGES)) {

      CompletableFuture<Void> one = take("scoring.race", shuffled.subList(0, 500));
      CompletableFuture<Void> two = take("scoring.race", shuffled.subList(500, 1_000));
      CompletableFuture.allOf(one, two).join();

      assertThat(service.law().outcomes("scoring.race")).containsOnly(effective(1_000));
      assertThat(raisedHands(stages)).isEqualTo(raisedHands(signals));
    }
    for (int person = 0; person < 50; person++) {
      String email = address(person);
      assertThat(stateOf(email))
          .as(email)
          .isEqualTo(Fold.fold(signals.stream().filter(s -> isOf(s, email)).toList(), MODEL));
    }
  }

  @Test
  void aLateSignalOfALongHistoryFoldsAllOfItAnew() {
    List<Signal> history = signals(2_500, 1, new Random(9));
    String email = address(0);
    Signal late = Signals.aDemoRequest().email(email).at(start.minusSeconds(60)).build();
    List<Signal> all =
        new ArrayList<>(history.stream().map(s -> of(s, "long@acme.example")).toList());
    Signal lateOne = of(late, "long@acme.example");

    take("scoring.long", all).join();
    take("scoring.long", List.of(lateOne)).join();
    all.add(lateOne);

    assertThat(stateOf("long@acme.example")).isEqualTo(Fold.fold(all, MODEL));
  }

  @Test
  void onePersonUnderFourIdentifiersIsOneLeadWhateverTheOrder() {
    long seed = Long.getLong("seed", System.nanoTime());
    List<Signal> all = underFourIdentifiers(1_000, new Random(seed));

    CompletableFuture<Void> one = take("scoring.four", all.subList(0, 500));
    CompletableFuture<Void> two = take("scoring.four", all.subList(500, 1_000));
    CompletableFuture.allOf(one, two).join();

    assertThat(leadsOf(all).values()).as("seed " + seed).containsOnly(lead("four@race.example"));
    assertThat(stateOf("four@race.example")).as("seed " + seed).isEqualTo(Fold.fold(all, MODEL));
  }

  @Test
  void crossingMergesEndAsTheRulesSayAndNobodyWaitsForEver() {
    long seed = Long.getLong("seed", System.nanoTime());
    List<Signal> all = new Crowd(seed, start, 12).signals(600);

    CompletableFuture<Void> one = take("scoring.storm", all.subList(0, 300));
    CompletableFuture<Void> two = take("scoring.storm", all.subList(300, 600));
    CompletableFuture.allOf(one, two).join();

    Map<UUID, UUID> leads = leadsOf(all);
    assertThat(service.law().outcomes("scoring.storm")).containsOnly(effective(600));
    assertThat(NaiveIdentity.partition(leads))
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(NaiveIdentity.partition(NaiveIdentity.assign(all)));
    assertFolded(all, leads, seed);
    rebuildKeepsEverything(Set.copyOf(leads.values()));
    replayedIntoAnEmptyDatabaseTheLeadsAreEqual(all, leads);
  }

  private static void replayedIntoAnEmptyDatabaseTheLeadsAreEqual(
      List<Signal> all, Map<UUID, UUID> leads) {
    Collection<LeadState> before = states(service, leads);
    List<Signal> otherwise = new ArrayList<>(all);
    Collections.shuffle(otherwise, new Random(1));
    try (RunningScoring empty = RunningScoring.start()) {
      take(empty, "scoring.replay", otherwise).join();

      assertThat(states(empty, leadsOf(empty, all))).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  private static Collection<LeadState> states(RunningScoring of, Map<UUID, UUID> leads) {
    LeadBook book = of.bean(LeadBook.class);
    return book.leads(Set.copyOf(leads.values()), Locking.NONE).values().stream()
        .map(LeadRow::state)
        .toList();
  }

  private static void assertFolded(List<Signal> all, Map<UUID, UUID> leads, long seed) {
    Map<UUID, LeadRow> rows =
        service.bean(LeadBook.class).leads(Set.copyOf(leads.values()), Locking.NONE);
    rows.forEach((id, row) ->
        assertThat(row.state())
            .as("seed " + seed)
            .isEqualTo(
                Fold.fold(all.stream().filter(s -> id.equals(leads.get(s.id()))).toList(), MODEL)));
  }

  private static void rebuildKeepsEverything(Set<UUID> leads) {
    LeadBook book = service.bean(LeadBook.class);
    Map<UUID, LeadRow> before = book.leads(leads, Locking.NONE);
    List<String> history = history();
    service
        .jdbc()
        .sql(
            "update lead set state = jsonb_set(state::jsonb, '{counted}', '0')::json, stage = 'IQL'")
        .update();
    service.jdbc().sql("delete from stage_change").update();
    service.jdbc().sql("delete from checkpoint").update();

    service.bean(RebuildLeads.class).rebuild(leads);

    assertThat(book.leads(leads, Locking.NONE)).isEqualTo(before);
    assertThat(history()).containsAll(history);
  }

  private static List<String> history() {
    return service
        .jdbc()
        .sql(
            """
            select concat_ws(' ', lead_id, cause_id, from_stage, to_stage, at)
            from stage_change
            where lead_id in (select lead_id from signal where payload #>> '{person,visitorId}' like 'vcrowd%')
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<Signal> underFourIdentifiers(int count, Random random) {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Signals doing = random.nextInt(20) == 0 ? Signals.aDemoRequest() : Signals.anEbookDownload();
      int said = 1 + random.nextInt(15);
      signals.add(
          doing
              .submission(new UUID(random.nextLong(), random.nextLong()))
              .email((said & 1) == 0 ? null : "four@race.example")
              .external((said & 2) == 0 ? null : "four-registrant")
              .phone((said & 4) == 0 ? null : "+84444444444")
              .visitor((said & 8) == 0 ? null : "four-visitor")
              .at(start.plusSeconds(random.nextInt(60_000)))
              .build());
    }
    return signals;
  }

  private static Map<UUID, UUID> leadsOf(List<Signal> signals) {
    return leadsOf(service, signals);
  }

  private static Map<UUID, UUID> leadsOf(RunningScoring of, List<Signal> signals) {
    Map<UUID, UUID> leads = new HashMap<>();
    of.bean(IdentityBook.class)
        .leadsOf(signals.stream().map(Signal::id).toList())
        .forEach((signal, living) -> leads.put(signal, living.lead()));
    return leads;
  }

  private static CompletableFuture<Void> take(String consumer, List<Signal> signals) {
    return take(service, consumer, signals);
  }

  private static CompletableFuture<Void> take(
      RunningScoring by, String consumer, List<Signal> signals) {
    var step = new TakeSignals(by.bean(ScoreSignals.class), by.bean(RecordSignals.class));
    Inbox.Intake intake = by.bean(Inbox.class).of(consumer, Topics.RECEIVED, step);
    return CompletableFuture.runAsync(() -> {
      for (int from = 0; from < signals.size(); from += 100) {
        int to = Math.min(signals.size(), from + 100);
        intake.once(signals.subList(from, to).stream().map(RacingInstancesTest::raw).toList());
      }
    });
  }

  private static RawRecord raw(Signal signal) {
    LeadReceived event = new LeadReceived(null, signal.id(), false, null, Trail.EMPTY, signal);
    EncodedEvent encoded = CODEC.encode(Outgoing.of(signal.id(), Topics.RECEIVED, "race", event));
    return new RawRecord(encoded.topic(), 0, 0, "race", encoded.headers(), encoded.payload());
  }

  private List<Signal> signals(int count, int people, Random random) {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Signals doing = random.nextInt(4) == 0 ? Signals.aDemoRequest() : Signals.anEbookDownload();
      Instant at = start.plusSeconds(random.nextInt(60_000));
      signals.add(doing.email(address(random.nextInt(people))).at(at).build());
    }
    return signals;
  }

  private static Signal of(Signal signal, String email) {
    Signals doing = signal.raisesHand() ? Signals.aDemoRequest() : Signals.anEbookDownload();
    return doing.submission(signal.submissionId()).email(email).at(signal.occurredAt()).build();
  }

  private static String address(int person) {
    return "person" + person + "@race.example";
  }

  private static boolean isOf(Signal signal, String email) {
    return email.equals(signal.person().contact().email());
  }

  private static Object stateOf(String email) {
    UUID id = lead(email);
    LeadBook book = service.bean(LeadBook.class);
    return Objects.requireNonNull(book.leads(Set.of(id), Locking.NONE).get(id)).state();
  }

  private static UUID lead(String email) {
    IdentityKey key = new IdentityKey(IdentityKind.EMAIL, email, false);
    var claimed = service.bean(IdentityBook.class).claimed(Set.of(key), Locking.NONE);
    return claimed.values().stream().findFirst().orElseThrow().lead();
  }

  private static Map.Entry<String, Long> effective(long count) {
    return Map.entry("EFFECTIVE", count);
  }

  private static Set<UUID> raisedHands(List<Signal> signals) {
    return signals.stream().filter(Signal::raisesHand).map(Signal::id).collect(Collectors.toSet());
  }

  private static Set<UUID> raisedHands(TopicProbe stages) {
    stages.all();
    return stages.seen(HandRaised.class).stream()
        .map(delivery -> delivery.event().about().causeId())
        .collect(Collectors.toSet());
  }
}
