package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folds signals into a lead, one after the other. The same signals in the same order give the same
 * state to the last bit, whether taken at once or over years; no clock is asked.
 */
public final class Fold {

  private static final int RECENT = 3;
  private static final int LONGEST_TITLE = 100;

  private final Model model;
  private final Ladder ladder;
  private final Set<UUID> passedOver = new HashSet<>();
  private LeadState state;
  private EngagementCurve curve;
  private PersonReading person;

  /** Goes on from a state that this model made. */
  public Fold(Model model, LeadState state) {
    this.model = model;
    this.ladder = new Ladder(model);
    this.state = state;
    curve = new EngagementCurve(state.engagement(), model.engagement());
    person = PersonReading.of(state.profile(), model);
  }

  /** The state after all of these signals, in whatever order they are given. */
  public static LeadState fold(Collection<Signal> signals, Model model) {
    Fold fold = new Fold(model, LeadState.unknown(model));
    newestRevisions(signals).stream().sorted(Position.ORDER).forEach(fold::take);
    return fold.state();
  }

  /** Of the revisions of one signal only the highest, and of one signal told twice only one. */
  public static Collection<Signal> newestRevisions(Collection<Signal> signals) {
    Map<UUID, Signal> bySlot = new HashMap<>();
    for (Signal signal : signals) {
      bySlot.merge(Slots.of(signal), signal, (a, b) -> b.revision() > a.revision() ? b : a);
    }
    return bySlot.values();
  }

  /** Takes the next signal, which must not stand before the last one. */
  public void take(Signal signal) {
    Position position = Position.of(signal);
    if (state.isPast(position)) {
      throw new IllegalArgumentException(
          signal.id() + " at " + position.at() + " (expected: not before " + state.last() + ")");
    }
    state = new Passing(state, model, curve).until(position.at());
    if (repeats(signal)) {
      passedOver.add(signal.id());
      state = state.passing(position);
      return;
    }
    state = counting(signal, position);
  }

  public LeadState state() {
    return state;
  }

  /** False for a signal that this fold took as a repeat of another one. */
  public boolean counted(Signal signal) {
    return !passedOver.contains(signal.id());
  }

  private LeadState counting(Signal signal, Position position) {
    Profile profile = state.profile().learn(signal, model.mail());
    Scene scene = Scene.of(signal, profile);
    Engagement engagement = state.engagement().award(signal, model.engagement(), scene);
    double score = curve(engagement).at(position.at());
    LeadState learned =
        new LeadState(
            model.version(),
            position,
            state.counted() + 1,
            profile,
            state.buying().learn(signal),
            engagement,
            Qualifying.learn(state.bant(), scene, signal, model.bant()),
            model.temperature().after(state.temperature(), score),
            state.progress(),
            recent(signal),
            seen(signal));
    return learned.with(ladder.climb(learned, scene, person(profile), signal, score));
  }

  private EngagementCurve curve(Engagement engagement) {
    if (!curve.isOf(engagement)) {
      curve = new EngagementCurve(engagement, model.engagement());
    }
    return curve;
  }

  private PersonReading person(Profile profile) {
    if (!person.isOf(profile)) {
      person = PersonReading.of(profile, model);
    }
    return person;
  }

  private List<RecentSignal> recent(Signal signal) {
    List<RecentSignal> recent = new ArrayList<>(state.recent());
    recent.addFirst(
        new RecentSignal(
            signal.kind(),
            signal.intent(),
            Texts.cutIfSaid(title(signal), LONGEST_TITLE),
            signal.occurredAt(),
            host(signal),
            source(signal)));
    return recent.subList(0, Math.min(RECENT, recent.size()));
  }

  private static String source(Signal signal) {
    String form = signal.source().form();
    return form == null ? signal.source().provider() : signal.source().provider() + "/" + form;
  }

  private static @Nullable String host(Signal signal) {
    return signal.meeting() == null ? null : signal.meeting().host();
  }

  private static @Nullable String title(Signal signal) {
    if (signal.content() != null) {
      return signal.content().title();
    }
    if (signal.webinar() != null) {
      return signal.webinar().title();
    }
    return signal.event() == null ? null : signal.event().name();
  }

  private boolean repeats(Signal signal) {
    String hash = signal.contentHash();
    return hash != null && stillSeen(signal).stream().anyMatch(SeenForm.of(signal, hash)::sameAs);
  }

  private List<SeenForm> seen(Signal signal) {
    List<SeenForm> seen = new ArrayList<>(stillSeen(signal));
    String hash = signal.contentHash();
    if (hash != null) {
      seen.add(SeenForm.of(signal, hash));
    }
    return seen;
  }

  private List<SeenForm> stillSeen(Signal signal) {
    if (state.seen().isEmpty()) {
      return List.of();
    }
    Instant start = signal.occurredAt().minus(model.repeatWindow());
    return state.seen().stream().filter(form -> form.at().isAfter(start)).toList();
  }
}
