package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.ofLead;
import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.Stages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A team at work: leads come by day and by night, people answer, forget, call, and go home. */
final class Office {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration BREAK_OF_WHO_IS_AWAY = Duration.ofMinutes(40);
  private static final Duration UNASSIGNED_ALARM = Duration.ofMinutes(15);
  private static final String MANAGER = "mai";
  private static final int MISSES = 2;

  private final SalesFloor floor;
  private final DutyPlan duty;
  private final Random random;
  private final WeekLog log;
  private final Map<String, Integer> missed = new HashMap<>();
  private final Map<String, Instant> plans = new HashMap<>();
  private final List<Settled> told = new ArrayList<>();
  private int leads;

  Office(Collection<Salesperson> staff, DutyPlan duty, Instant start, Random random, WeekLog log) {
    this.duty = duty;
    this.random = random;
    this.log = log;
    this.floor = new SalesFloor(staff, duty, start, this::see);
  }

  SalesFloor floor() {
    return floor;
  }

  int leads() {
    return leads;
  }

  /** What was told since the last call. */
  List<Settled> news() {
    List<Settled> news = List.copyOf(told);
    told.clear();
    return news;
  }

  /** One minute: people come back and act, leads come, the line is looked through. */
  void liveAMinute() {
    floor.passTo(floor.now().plus(Duration.ofMinutes(1)));
    comeBack();
    List.copyOf(floor.handoffs()).stream().filter(Handoff::isOpen).forEach(this::work);
    if (random.nextInt(1_000) < comingInAThousandMinutes()) {
      comes();
    }
    if (!floor.line().isEmpty() && somebodyIsThere()) {
      floor.handOutWaiting();
    }
  }

  boolean isThere(String rep) {
    return duty.of(floor.crew().person(rep)).isOpen(floor.now());
  }

  boolean somebodyIsThere() {
    return floor.crew().people().values().stream()
        .anyMatch(person -> duty.isOnDuty(person, floor.now()));
  }

  private int comingInAThousandMinutes() {
    LocalTime time = floor.now().atZone(ZONE).toLocalTime();
    return time.getHour() >= 8 && time.getHour() < 20 ? 60 : 8;
  }

  private void comes() {
    leads++;
    Stages lead = lead(uuid(), leads);
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> raisesHand(lead);
      case 4, 5, 6 -> {
        log.arrives(floor.now(), lead.leadId(), "becomes SQL");
        floor.hear(lead.becomesSql());
      }
      default -> {
        log.arrives(floor.now(), lead.leadId(), "becomes SRL");
        floor.hear(lead.becomes(Stage.SRL));
      }
    }
  }

  private void raisesHand(Stages lead) {
    log.arrives(floor.now(), lead.leadId(), "asks to be called");
    floor.hear(lead.raisesHand());
  }

  private Stages lead(UUID id, long version) {
    Stages lead = ofLead(id).version(version).causedBy(uuid());
    int from = Math.floorMod(id.getLeastSignificantBits(), 10);
    return from < 6
        ? lead.from("VN", "vi")
        : from < 8 ? lead.from("TH", "th") : lead.from("SG", "en");
  }

  private void see(Settled settled) {
    log.settled(floor.now(), settled);
    told.add(settled);
    switch (settled) {
      case Settled.Passed passed when passed.reason().equals("expired") -> misses(passed.from());
      case Settled.Passed passed -> missed.remove(passed.from());
      case Settled.Accepted accepted -> missed.remove(accepted.handoff().rep());
      case Settled.Waiting waiting when waiting.until() == null ->
          plans.put(waiting.handoff().id().toString(), floor.now().plus(UNASSIGNED_ALARM));
      case Settled _ -> {}
    }
  }

  private void misses(String rep) {
    if (missed.merge(rep, 1, Integer::sum) == MISSES) {
      missed.remove(rep);
      var away = DutyOverride.setAway(floor.now());
      floor.crew().say(rep, new Presence(away, List.of()));
      log.note(floor.now(), rep, "let two offers pass: set away");
    }
  }

  private void comeBack() {
    for (Salesperson person : List.copyOf(floor.crew().people().values())) {
      DutyOverride said = person.presence().override();
      if (said != null && !said.since().plus(BREAK_OF_WHO_IS_AWAY).isAfter(floor.now())) {
        floor.crew().say(person.id(), Presence.USUAL);
        log.note(floor.now(), person.id(), "is back");
      }
    }
  }

  /** People act when they had the time they take, and while they are there. */
  private void work(Handoff handoff) {
    if (handoff.isWaiting()) {
      lookAfter(handoff);
      maybeAsksAgain(handoff);
      return;
    }
    String rep = requireNonNull(handoff.rep());
    String task = handoff.id() + "/" + handoff.hop() + "/" + handoff.state();
    Instant at = plans.computeIfAbsent(task, _ -> floor.now().plus(timeFor(handoff)));
    if (!at.isAfter(floor.now()) && isThere(rep)) {
      floor.answer(handoff.id(), rep, handoff.hop(), next(handoff));
      return;
    }
    maybeAsksAgain(handoff);
  }

  /** What everybody has turned down, the manager gives to somebody who is there. */
  private void lookAfter(Handoff waiting) {
    Instant alarm = plans.getOrDefault(waiting.id().toString(), Instant.MAX);
    if (alarm.isAfter(floor.now()) || !isThere(MANAGER)) {
      return;
    }
    floor.crew().people().values().stream()
        .filter(person -> duty.isOnDuty(person, floor.now()) && !person.id().equals(MANAGER))
        .findFirst()
        .ifPresent(person -> floor.assign(waiting.id(), person.id(), "nobody-else"));
  }

  /** Some ask to be called while their lead lies around. */
  private void maybeAsksAgain(Handoff handoff) {
    if (random.nextInt(20_000) == 0) {
      raisesHand(lead(handoff.leadId(), leads + 1_000L));
    }
  }

  private Duration timeFor(Handoff handoff) {
    boolean forgets = random.nextInt(20) == 0;
    int most = handoff.state().equals(HandoffState.CONTACTED) ? 180 : 4;
    return Duration.ofMinutes(forgets ? 90 : 1 + random.nextInt(most));
  }

  private Answer next(Handoff handoff) {
    if (handoff.isOffered()) {
      return switch (random.nextInt(20)) {
        case 0 -> new Answer.Decline("BUSY");
        case 1 -> new Answer.Decline("WRONG_LANGUAGE");
        default -> new Answer.Accept();
      };
    }
    if (handoff.state().equals(HandoffState.ACCEPTED)) {
      return new Answer.Reached("PHONE");
    }
    return random.nextBoolean()
        ? new Answer.Ended(OutcomeKind.QUALIFIED, null)
        : new Answer.Ended(OutcomeKind.REJECTED, "NO_NEED");
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
