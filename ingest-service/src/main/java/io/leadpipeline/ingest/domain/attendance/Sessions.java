package io.leadpipeline.ingest.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the instances of a webinar apart: by the tool's id of the instance; a registration, which
 * may have been made before that id was known, also by the planned start.
 */
final class Sessions {

  /** A tool may give one id to all that is planned, and a webinar may be moved within a day. */
  private static final Duration SAME_ID = Duration.ofHours(12);

  /** The host starts earlier or later than planned. */
  private static final Duration OTHER_ID = Duration.ofHours(1);

  private static final Comparator<RosterFact> BY_START =
      Comparator.<RosterFact, Instant>comparing(
              fact -> Objects.requireNonNullElse(fact.webinar().startsAt(), Instant.MAX))
          .thenComparing(RosterFact.IN_ORDER);

  private final List<Draft> drafts = new ArrayList<>();

  private Sessions() {}

  static List<Session> of(Collection<RosterFact> facts) {
    Sessions sessions = new Sessions();
    facts.stream()
        .filter(fact -> !fact.isRegistration())
        .sorted(RosterFact.IN_ORDER)
        .forEach(sessions::held);
    facts.stream().filter(RosterFact::isRegistration).sorted(BY_START).forEach(sessions::planned);
    return sessions.named();
  }

  private void held(RosterFact fact) {
    String instance = fact.webinar().instance();
    drafts.stream()
        .filter(draft ->
            instance == null
                ? draft.instance == null && draft.startsWithin(OTHER_ID, fact)
                : instance.equals(draft.instance))
        .findFirst()
        .ifPresentOrElse(draft -> draft.facts.add(fact), () -> begin(fact));
  }

  private void planned(RosterFact fact) {
    nearest(fact, SAME_ID, true)
        .or(() -> nearest(fact, OTHER_ID, false))
        .ifPresentOrElse(draft -> draft.facts.add(fact), () -> begin(fact));
  }

  private Optional<Draft> nearest(RosterFact fact, Duration within, boolean sameId) {
    return drafts.stream()
        .filter(draft -> !sameId || Objects.equals(draft.instance, fact.webinar().instance()))
        .filter(draft -> draft.startsWithin(within, fact))
        .min(Comparator.comparing(draft -> draft.distance(fact).orElse(Duration.ZERO)));
  }

  private void begin(RosterFact fact) {
    drafts.add(new Draft(fact.webinar().instance(), fact.webinar().startsAt()));
    drafts.getLast().facts.add(fact);
  }

  /** The first with an id has it for its name; others with the same id add their start. */
  private List<Session> named() {
    Set<String> taken = new HashSet<>();
    List<Session> sessions = new ArrayList<>();
    for (Draft draft : drafts) {
      String id = Objects.requireNonNullElse(draft.instance, "");
      String name = !id.isEmpty() && taken.add(id) ? id : id + "@" + draft.start;
      sessions.add(new Session(name, draft.facts));
    }
    return sessions;
  }

  private static final class Draft {
    private final @Nullable String instance;
    private final @Nullable Instant start;
    private final List<RosterFact> facts = new ArrayList<>();

    Draft(@Nullable String instance, @Nullable Instant start) {
      this.instance = instance;
      this.start = start;
    }

    /** Two of the same id may leave the start open, two of different ids may not. */
    boolean startsWithin(Duration most, RosterFact fact) {
      return distance(fact)
          .map(distance -> distance.compareTo(most) <= 0)
          .orElse(Objects.equals(instance, fact.webinar().instance()));
    }

    Optional<Duration> distance(RosterFact fact) {
      Instant other = fact.webinar().startsAt();
      return start == null || other == null
          ? Optional.empty()
          : Optional.of(Duration.between(start, other).abs());
    }
  }
}
