package io.leadpipeline.scoring.application;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.scoring.domain.AsOf;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Progress;
import io.leadpipeline.scoring.domain.StageChange;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events of one lead in one batch; each has a version of its own. */
final class Telling {

  /** An event stays below 32 KB however many signals moved. */
  private static final int MOST_TOLD = 200;

  private final LeadWork work;
  private final AsOf asOf;
  private final Lead lead;
  private final Instant now;
  private final Cause otherwise;
  private final List<Outgoing> events = new ArrayList<>();
  private final List<Absorbed> absorbed = new ArrayList<>();
  private long version;
  private Optional<Cause> cause = Optional.empty();
  private Optional<Stage> toldStage = Optional.empty();
  private boolean stands;

  Telling(LeadWork work, AsOf asOf) {
    this(
        work,
        asOf,
        work.arrivals.isEmpty()
            ? Cause.without(work.id(), asOf.moment().toString())
            : Cause.of(work.arrivals.getLast()));
  }

  Telling(LeadWork work, AsOf asOf, Cause otherwise) {
    this.work = work;
    this.asOf = asOf;
    this.lead = asOf.lead();
    this.now = asOf.moment();
    this.version = work.before.version();
    this.otherwise = otherwise;
    work.absorbed.stream()
        .filter(row -> !row.isAnnounced())
        .forEach(row -> absorbed.add(absorbed(row, row.version())));
  }

  /** How far it came, as it is told. */
  Progress progress() {
    return asOf.state().progress();
  }

  /** When time alone will change the lead next. */
  Optional<Instant> nextChangeAt() {
    return asOf.nextChangeAt();
  }

  /** The lead as it is told. */
  Lead lead() {
    return lead;
  }

  /** Told under both keys. */
  void merged(LeadRow other) {
    UUID survivor = work.id();
    Absorbed gone = absorbed(other, other.version() + 1);
    absorbed.add(gone);
    tell(
        "LeadsMerged",
        otherwise,
        about -> new StageEvent.LeadsMerged(about, survivor, other.id(), lead));
    About about = about(other.id(), gone.version(), otherwise);
    add(
        "LeadsMerged",
        about,
        otherwise,
        new StageEvent.LeadsMerged(about, survivor, other.id(), lead));
  }

  /** Told under the key of each; the one split off is known by it, as it is now. */
  void split() {
    work.splitInto.ifPresent(other -> split(work.id(), other));
    work.splitFrom.ifPresent(kept -> {
      split(kept, work.id());
      toldStage = Optional.of(lead.stage());
    });
  }

  private void split(UUID kept, UUID splitOff) {
    Map<UUID, Moved> moved = work.losses.isEmpty() ? work.gains : work.losses;
    List<UUID> first = moved.keySet().stream().sorted().limit(MOST_TOLD).toList();
    tell(
        "LeadsSplit",
        otherwise,
        about -> new StageEvent.LeadsSplit(about, kept, splitOff, first, lead));
  }

  void stageChanged(Stage announced, Optional<StageChange> last) {
    Cause why = causing(last.map(StageChange::causeId));
    String reason = last.map(StageChange::reason).orElse(null);
    tell(
        "StageChanged",
        why,
        about ->
            new StageEvent.StageChanged(
                about, announced, lead.stage(), reason, lead, testAddress()));
    cause = Optional.of(why);
    toldStage = Optional.of(lead.stage());
  }

  /** Where it is now is not told: others have been told of it, or never will be. */
  void stands() {
    stands = true;
  }

  void handRaised(Arrival arrival) {
    Intent intent = arrival.signal().intent();
    if (intent == null) {
      throw new IllegalArgumentException(
          arrival.signal().id() + ": no intent (expected: a raised hand)");
    }
    tell(
        "HandRaised",
        Cause.of(arrival),
        about -> new StageEvent.HandRaised(about, intent, lead, testAddress()));
    cause = Optional.of(Cause.of(arrival));
  }

  void updated() {
    tell("LeadUpdated", otherwise, about -> new StageEvent.LeadUpdated(about, lead));
  }

  void erased() {
    tell("LeadErased", otherwise, StageEvent.LeadErased::new);
  }

  List<Outgoing> events() {
    return events;
  }

  List<Absorbed> absorbed() {
    return absorbed;
  }

  boolean nothingYet() {
    return events.isEmpty();
  }

  boolean looksDifferent() {
    return !Face.of(lead).equals(work.before.announced().face());
  }

  /** The lead after this batch; its version rises also when nothing is told. */
  LeadRow after(LeadState state) {
    LeadRow before = work.before;
    return new LeadRow(
        before.id(),
        Math.max(version, before.version() + 1),
        before.test(),
        testAddress(),
        announced(before.announced()),
        follows() ? cause.orElse(otherwise).id() : before.causeId(),
        state,
        before.createdAt());
  }

  /** Of what is followed from now on: the newest raised hand, else what changed the stage. */
  Optional<Trail> trail() {
    return follows()
        ? Optional.of(cause.orElse(otherwise).trail().withScored(now))
        : Optional.empty();
  }

  private boolean follows() {
    boolean moved = work.before.version() == 0 || work.movesThePast() || !work.arrivals.isEmpty();
    return cause.isPresent() || (moved && !work.before.isAnnounced());
  }

  private Announced announced(Announced before) {
    Announced placed = stands ? before.standing(lead.stage()) : before;
    return events.isEmpty()
        ? placed
        : new Announced(
            toldStage.orElse(before.stage()),
            version,
            before.first() == null ? now : before.first(),
            Face.of(lead),
            toldStage.isPresent() ? null : placed.untold());
  }

  private @Nullable String testAddress() {
    return work.arrivals.reversed().stream()
        .map(Arrival::testAddress)
        .flatMap(address -> Optional.ofNullable(address).stream())
        .findFirst()
        .orElse(work.before.testAddress());
  }

  private Absorbed absorbed(LeadRow row, long last) {
    List<IdentityKey> common = work.joinedBy.stream().sorted().toList();
    return new Absorbed(row, last, work.decidedBy, work.reason, otherwise.id(), common);
  }

  /** The arrival with this signal; a change that older signals caused is told for the newest. */
  private Cause causing(Optional<UUID> signalId) {
    return work.arrivals.stream()
        .filter(arrival -> signalId.filter(arrival.signal().id()::equals).isPresent())
        .findFirst()
        .map(Cause::of)
        .orElse(otherwise);
  }

  private void tell(String name, Cause why, Function<About, StageEvent> event) {
    version++;
    About about = about(work.id(), version, why);
    add(name, about, why, event.apply(about));
  }

  private About about(UUID leadId, long of, Cause why) {
    return new About(
        leadId, of, why.id(), why.submissionId(), work.before.test(), why.trail().withScored(now));
  }

  private void add(String name, About about, Cause why, StageEvent event) {
    UUID id = Ids.event(name, about.leadId(), about.version());
    events.add(
        new Outgoing(id, Topics.STAGES, about.leadId().toString(), event, why.traceparent()));
  }
}
