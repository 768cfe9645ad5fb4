package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.Temperature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's signals come to, as of the last of them; nothing in it is decayed or rounded.
 *
 * @param model version of the model it was folded with
 * @param last where the fold stands; none before the first signal
 * @param counted how many signals counted
 * @param recent the newest three that counted, newest first
 * @param seen keyless submissions that a repeat may still follow
 */
public record LeadState(
    String model,
    @Nullable Position last,
    long counted,
    Profile profile,
    Buying buying,
    Engagement engagement,
    Bant bant,
    Temperature temperature,
    Progress progress,
    List<RecentSignal> recent,
    List<SeenForm> seen) {

  public LeadState {
    recent = List.copyOf(recent);
    seen = List.copyOf(seen);
  }

  /** A lead of which nothing is known. */
  public static LeadState unknown(Model model) {
    return new LeadState(
        model.version(),
        null,
        0,
        Profile.UNKNOWN,
        Buying.NOTHING,
        Engagement.NONE,
        Bant.UNKNOWN,
        Temperature.COLD,
        Progress.START,
        List.of(),
        List.of());
  }

  /** True when a signal at this position would have to be folded in before the last one. */
  public boolean isPast(Position position) {
    return last != null && position.compareTo(last) < 0;
  }

  /** True when the lead can be written to or called. */
  public boolean reachable() {
    return profile.identified();
  }

  LeadState passing(Position position) {
    return new LeadState(
        model,
        position,
        counted,
        profile,
        buying,
        engagement,
        bant,
        temperature,
        progress,
        recent,
        seen);
  }

  LeadState with(Temperature now) {
    return now.equals(temperature)
        ? this
        : new LeadState(
            model, last, counted, profile, buying, engagement, bant, now, progress, recent, seen);
  }

  LeadState with(Progress now) {
    return now.equals(progress)
        ? this
        : new LeadState(
            model,
            last,
            counted,
            profile,
            buying,
            engagement,
            bant,
            temperature,
            now,
            recent,
            seen);
  }
}
